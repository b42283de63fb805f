package aftercare.orders.imports;

import java.util.List;
import java.util.function.BiFunction;

import aftercare.orders.PlaceOrder;

/**
 * One order as read from a file.
 *
 * @param firstLine where it begins in the file
 * @param rowsSoFar how many rows of the file are read once this order is done with
 * @param ref its externalRef, null when it has none
 * @param content a hash of what the file says of it
 * @param asked null when anything is wrong with it: an order with one bad row is not imported at all
 * @param place from a JSON pointer of the command to the line and column of the file
 */
record ReadOrder(
        long firstLine,
        long rowsSoFar,
        String ref,
        long content,
        PlaceOrder asked,
        List<RowError> errors,
        BiFunction<String, String, RowError> place) {}
