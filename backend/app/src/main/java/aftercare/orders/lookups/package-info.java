/** A buyer finds an order that was never tied to his account: by its number, and by a code that reaches only whoever bought. */
package aftercare.orders.lookups;
