/** The log of facts (an outbox): features tell, third parties and screens read. Knows no feature. */
package aftercare.events;
