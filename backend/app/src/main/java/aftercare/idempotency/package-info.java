/**
 * Doing things once: {@link aftercare.idempotency.Once} on a door keeps the answer of a keyed request in the transaction
 * of the act itself, and gives it again when the request is repeated.
 */
package aftercare.idempotency;
