/**
 * Who is calling: {@link aftercare.access.Role} names what a person or client may do, {@link aftercare.access.Who} is the
 * caller of the request at hand, {@link aftercare.access.Actor} is what the timeline keeps of him. Knows no feature.
 */
package aftercare.access;
