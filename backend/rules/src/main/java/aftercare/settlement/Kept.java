package aftercare.settlement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The pieces that stay with the buyer, and what they are worth. */
final class Kept {

    private final Purchase purchase;
    private final Map<Integer, Units> units = new HashMap<>();

    private Kept(Purchase purchase, Already already, List<AskedLine> asked) {
        this.purchase = purchase;
        purchase.lines().forEach(line -> units.put(line.lineNo(), Units.all(line.quantity())));
        already.lines().forEach(line -> drop(line.lineNo(), line.units()));
        asked.forEach(line -> drop(line.lineNo(), line.units()));
    }

    static Kept before(Purchase purchase, Already already) {
        return new Kept(purchase, already, List.of());
    }

    static Kept after(Purchase purchase, Already already, List<AskedLine> asked) {
        return new Kept(purchase, already, asked);
    }

    private void drop(int lineNo, Units gone) {
        units.computeIfPresent(lineNo, (no, all) -> all.minus(gone));
    }

    boolean isNothing() {
        return units.values().stream().allMatch(Units::isEmpty);
    }

    /** Goods value at purchase prices, before order-level deductions: what promotions count. */
    long net() {
        return sum(line -> line.net().minor());
    }

    long netIn(Deduction scope) {
        return sum(line -> scope.covers(line.lineNo()) ? line.net().minor() : 0);
    }

    long shareOf(String deduction) {
        return sum(line -> line.shareOf(deduction));
    }

    private long sum(ToLongFunction<PurchaseLine> value) {
        return purchase.lines().stream()
                .mapToLong(line -> units.get(line.lineNo()).valueOf(value.applyAsLong(line), line.quantity()))
                .sum();
    }
}
