/** Invoices (发票): asked for by the buyer, issued without any fee, and reddened (红冲) when money goes back. No refund waits for them. */
package aftercare.invoices;
