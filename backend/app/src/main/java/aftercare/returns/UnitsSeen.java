package aftercare.returns;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import aftercare.orders.OrderLine;
import aftercare.orders.Orders;
import aftercare.problems.Refusal;

/** What the warehouse saw, held against what was sold: codes of the units, and reasons that fit the goods. */
@Singleton
class UnitsSeen {

    private final Orders orders;

    UnitsSeen(Orders orders) {
        this.orders = orders;
    }

    /** A code of another order is a wrong item, and said to be one. */
    void checkCodes(ReturnRequest ret, List<Receipt.Line> found) {
        if (found.stream().allMatch(line -> line.codes().isEmpty())) {
            return;
        }
        var bought = bought(ret);
        var seen = new HashSet<String>();
        for (var i = 0; i < found.size(); i++) {
            var sold = bought.get(found.get(i).lineNo());
            var codes = found.get(i).codes();
            for (var c = 0; c < codes.size(); c++) {
                var pointer = "/lines/" + i + "/unitCodes/" + c;
                if (sold == null
                        || sold.unitCodes() == null
                        || !sold.unitCodes().contains(codes.get(c))) {
                    throw Refusal.againstRule(pointer, "UNIT_CODE_NOT_SOLD", codes.get(c));
                }
                if (!seen.add(codes.get(c))) {
                    throw Refusal.againstRule(pointer, "UNIT_CODE_TWICE", codes.get(c));
                }
            }
        }
    }

    void checkReasons(ReturnRequest ret, List<Inspection.Line> found) {
        if (found.stream().allMatch(line -> line.reason() == null)) {
            return;
        }
        var bought = bought(ret);
        for (var i = 0; i < found.size(); i++) {
            var sold = bought.get(found.get(i).lineNo());
            if (sold != null) {
                Grading.checkReason(found.get(i), sold.goodsClass(), "/lines/" + i);
            }
        }
    }

    private Map<Integer, OrderLine> bought(ReturnRequest ret) {
        return orders.linesOf(ret.orderId()).stream().collect(Collectors.toMap(OrderLine::lineNo, Function.identity()));
    }
}
