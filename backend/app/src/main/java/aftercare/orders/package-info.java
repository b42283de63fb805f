/**
 * Orders (订单): what was bought and what was actually paid, taken in by API or file, frozen with the terms of that day.
 * Needs shops and the rules; knows nothing of returns, claims or customers.
 */
package aftercare.orders;
