/**
 * Keeps time (时限): stores due instants, finds what is due by index, fires {@link aftercare.clocks.ClockDue} exactly once
 * on any number of nodes, and warns before. Never learns what a return is.
 */
package aftercare.clocks;
