/** Demands (追款): what a buyer owes the shop, asked for and never taken. */
package aftercare.demands;
