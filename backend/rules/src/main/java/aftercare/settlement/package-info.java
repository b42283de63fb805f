/**
 * What an order was really paid, and what of it goes back: prices a basket, quotes a refund, explains each cent.
 * It needs money and nothing else; who bears which freight leg is told to it (policy decides that).
 * Every amount is in minor units, every share is stored at purchase, nothing is computed again from a catalogue.
 */
package aftercare.settlement;
