package aftercare.settlement;

import java.util.List;

import aftercare.money.Money;

/**
 * Something taken off the order as a whole: a coupon, 满300减50, points.
 *
 * @param kind the shop's own word for it, such as COUPON or FULL_REDUCTION
 * @param scope the line numbers it covers; empty means all
 * @param threshold the goods value it asks for (before order-level deductions); null when it asks for none
 * @param everyThreshold whether it is given again for each full threshold (每满300减50)
 */
public record Deduction(
        String ref,
        String kind,
        Funder funder,
        Money amount,
        List<Integer> scope,
        Money threshold,
        boolean everyThreshold) {

    public Deduction {
        scope = scope == null ? List.of() : List.copyOf(scope);
    }

    /** A plain deduction on the whole order. */
    public static Deduction of(String ref, String kind, Funder funder, Money amount) {
        return new Deduction(ref, kind, funder, amount, List.of(), null, false);
    }

    public Deduction from(Money threshold) {
        return new Deduction(ref, kind, funder, amount, scope, threshold, false);
    }

    public Deduction on(Integer... lines) {
        return new Deduction(ref, kind, funder, amount, List.of(lines), threshold, everyThreshold);
    }

    boolean covers(int lineNo) {
        return scope.isEmpty() || scope.contains(lineNo);
    }
}
