/**
 * How Aftercare says no: a {@link aftercare.problems.Refusal} anywhere in the code leaves as an RFC 9457 problem with a
 * stable code, a sentence in the caller's language and a pointer to each wrong field. Features throw; only this package
 * catches.
 */
package aftercare.problems;
