/** Demands (追款): what a buyer owes the shop, asked for, or taken out of what is held for it; never taken from anywhere else. */
package aftercare.demands;
