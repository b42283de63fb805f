/**
 * The floor to measure by: the same tables, driver, pool and token check, and nothing else. No rules, no roles of a shop, no
 * locks, no timeline in words. Written as a careful person would write a first endpoint, neither slower nor cleverer.
 */
package aftercare.bench.bare;
