package aftercare.orders.imports;

import java.util.ArrayList;
import java.util.List;

/** Hands a file out in portions, passing over what was taken in before a restart. */
final class Reading {

    private static final int MOST_ORDERS = 200;
    private static final int MOST_ROWS = 2_000;

    private final OrdersInFile orders;
    private final SeenOrders seen = new SeenOrders();
    private long rowsDone;

    Reading(OrdersInFile orders, long rowsDone) {
        this.orders = orders;
        this.rowsDone = rowsDone;
    }

    /** Empty at the end. */
    List<ReadOrder> next() {
        var portion = new ArrayList<ReadOrder>();
        var from = rowsDone;
        while (portion.size() < MOST_ORDERS && rowsDone - from < MOST_ROWS) {
            var order = orders.next();
            if (order == null) {
                return portion;
            }
            var checked = known(order);
            if (order.rowsSoFar() > rowsDone) {
                rowsDone = order.rowsSoFar();
                portion.add(checked);
            }
        }
        return portion;
    }

    /** The same order twice in a file is either said twice, or one of the two is wrong and nobody knows which. */
    private ReadOrder known(ReadOrder order) {
        if (order.ref() == null || seen.see(order.ref(), order.content()) != SeenOrders.Sight.ANOTHER_AGAIN) {
            return order;
        }
        var again = new RowError(order.firstLine(), "external_ref", "DUPLICATE_ORDER_IN_FILE", order.ref());
        return new ReadOrder(
                order.firstLine(),
                order.rowsSoFar(),
                order.ref(),
                order.content(),
                null,
                List.of(again),
                order.place());
    }
}
