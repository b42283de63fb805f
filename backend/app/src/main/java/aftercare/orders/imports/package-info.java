/**
 * Orders by file (导入): a CSV or NDJSON file is kept, read in the background by whichever node is free, and placed in
 * portions; how far it came is committed with each portion, so that a restart neither doubles nor loses an order.
 */
package aftercare.orders.imports;
