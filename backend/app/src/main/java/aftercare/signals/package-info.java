/**
 * Signals (主动发现): what a shop should look after before a buyer has to ask. Raised once for each thing from tracking, from
 * clocks of orders and from faults that repeat; ends as a case, dismissed, or by itself.
 */
package aftercare.signals;
