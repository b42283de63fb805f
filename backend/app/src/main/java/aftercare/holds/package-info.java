/**
 * Holds (预授权): what a buyer paid for an old one, held at his payment until it is back, then let go, or taken in whole or in
 * part. Tells {@link aftercare.holds.HoldEnded} to whoever asked for it to be taken.
 */
package aftercare.holds;
