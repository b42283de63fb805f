package aftercare.settlement;

import java.util.HashSet;
import java.util.Set;

import aftercare.money.Money;

import static aftercare.settlement.SettlementRefused.Code.*;

/** Refuses a basket that cannot be an order, naming the field to blame. */
final class BasketCheck {

    /** Together they keep any sum of amounts inside 64 bits. */
    private static final int MOST_LINES = 10_000;

    private static final long LARGEST = 100_000_000_000_000L;

    private final Basket basket;

    private BasketCheck(Basket basket) {
        this.basket = basket;
    }

    static void wellFormed(Basket basket) {
        var check = new BasketCheck(basket);
        var lines = check.lines();
        check.deductions(lines);
        check.freight();
        check.tenders();
        check.refs();
    }

    private Set<Integer> lines() {
        var lines = basket.lines();
        refuseIf(lines.isEmpty(), BASKET_EMPTY, "/lines");
        refuseIf(lines.size() > MOST_LINES, TOO_MANY_LINES, "/lines");
        var seen = new HashSet<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var at = "/lines/" + i;
            refuseIf(!seen.add(line.lineNo()), LINE_DUPLICATE, at + "/lineNo");
            refuseIf(line.quantity() < 1, QUANTITY_INVALID, at + "/quantity");
            required(line.net(), at + "/net");
            optional(line.tax(), at + "/tax");
            percent(line.vatBasisPoints(), at + "/vatBasisPoints");
        }
        return seen;
    }

    private void deductions(Set<Integer> lines) {
        refuseIf(basket.deductions().size() > MOST_LINES, TOO_MANY_LINES, "/deductions");
        for (int i = 0; i < basket.deductions().size(); i++) {
            var deduction = basket.deductions().get(i);
            var at = "/deductions/" + i;
            refuseIf(deduction.funder() == null, FIELD_MISSING, at + "/funder");
            required(deduction.amount(), at + "/amount");
            optional(deduction.threshold(), at + "/threshold");
            for (int k = 0; k < deduction.scope().size(); k++) {
                refuseIf(!lines.contains(deduction.scope().get(k)), SCOPE_LINE_UNKNOWN, at + "/scope/" + k);
            }
        }
    }

    private void freight() {
        var freight = basket.freight();
        required(freight.charged(), "/freight/charged");
        optional(freight.waived(), "/freight/waived");
        optional(freight.freeFrom(), "/freight/freeFrom");
        optional(freight.standard(), "/freight/standard");
        percent(freight.vatBasisPoints(), "/freight/vatBasisPoints");
    }

    private void tenders() {
        refuseIf(basket.tenders().size() > MOST_LINES, TOO_MANY_LINES, "/tenders");
        for (int i = 0; i < basket.tenders().size(); i++) {
            var at = "/tenders/" + i;
            refuseIf(basket.tenders().get(i).kind() == null, FIELD_MISSING, at + "/kind");
            required(basket.tenders().get(i).amount(), at + "/amount");
        }
    }

    private void refs() {
        var seen = new HashSet<String>();
        for (int i = 0; i < basket.deductions().size(); i++) {
            ref(basket.deductions().get(i).ref(), seen, "/deductions/" + i + "/ref");
        }
        for (int i = 0; i < basket.tenders().size(); i++) {
            ref(basket.tenders().get(i).ref(), seen, "/tenders/" + i + "/ref");
        }
    }

    /** Shares and uses are found by their ref, so every ref is one of a kind. */
    private static void ref(String ref, Set<String> seen, String at) {
        refuseIf(ref == null || ref.isBlank(), FIELD_MISSING, at);
        refuseIf(!seen.add(ref), REF_DUPLICATE, at);
    }

    private void required(Money money, String at) {
        refuseIf(money == null, FIELD_MISSING, at);
        optional(money, at);
    }

    private void optional(Money money, String at) {
        if (money != null) {
            refuseIf(!money.currency().equals(basket.currency()), CURRENCY_MISMATCH, at);
            refuseIf(money.isNegative(), AMOUNT_NEGATIVE, at);
            refuseIf(money.minor() > LARGEST, AMOUNT_TOO_LARGE, at);
        }
    }

    private static void percent(Integer basisPoints, String at) {
        refuseIf(basisPoints != null && (basisPoints < 0 || basisPoints > 10_000), PERCENT_INVALID, at);
    }

    private static void refuseIf(boolean wrong, SettlementRefused.Code code, String pointer) {
        if (wrong) {
            throw new SettlementRefused(code, pointer);
        }
    }
}
