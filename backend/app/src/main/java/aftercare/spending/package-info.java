/** How much money a shop lets go without a second person: large refunds, goodwill, and how long store credit is good for. */
package aftercare.spending;
