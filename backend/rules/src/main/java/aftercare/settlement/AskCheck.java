package aftercare.settlement;

import java.util.HashSet;

import aftercare.money.Money;

import static aftercare.settlement.SettlementRefused.Code.*;

/** Refuses an ask that does not fit the order or what has gone back before. */
final class AskCheck {

    private AskCheck() {}

    static void wellFormed(Purchase purchase, Already already, RefundAsk ask) {
        refuseIf(ask.lines().isEmpty(), UNITS_MISSING, "/lines");
        var seen = new HashSet<Integer>();
        for (int i = 0; i < ask.lines().size(); i++) {
            var asked = ask.lines().get(i);
            var at = "/lines/" + i;
            refuseIf(!seen.add(asked.lineNo()), LINE_DUPLICATE, at + "/lineNo");
            var line = purchase.line(asked.lineNo());
            refuseIf(line.isEmpty(), LINE_UNKNOWN, at + "/lineNo");
            refuseIf(asked.units().isEmpty(), UNITS_MISSING, at + "/units");
            refuseIf(!asked.units().fitIn(line.get().quantity()), UNITS_OUT_OF_RANGE, at + "/units");
            refuseIf(asked.units().overlaps(already.units(asked.lineNo())), UNITS_TAKEN, at + "/units");
        }
        extras(purchase, ask.extras(), seen);
    }

    private static void extras(Purchase purchase, Extras extras, HashSet<Integer> lines) {
        int restocking = extras.restocking();
        refuseIf(restocking < 0 || restocking > 10_000, PERCENT_INVALID, "/extras/restockingBasisPoints");
        for (int i = 0; i < extras.giftsKept().size(); i++) {
            amount(purchase, extras.giftsKept().get(i).declared(), "/extras/giftsKept/" + i + "/declared");
        }
        for (int i = 0; i < extras.valueLoss().size(); i++) {
            var loss = extras.valueLoss().get(i);
            amount(purchase, loss.amount(), "/extras/valueLoss/" + i + "/amount");
            refuseIf(!lines.contains(loss.lineNo()), LINE_UNKNOWN, "/extras/valueLoss/" + i + "/lineNo");
        }
        if (extras.returnPostage() != null) {
            amount(purchase, extras.returnPostage(), "/extras/returnPostage");
        }
    }

    private static void amount(Purchase purchase, Money amount, String at) {
        refuseIf(amount == null, FIELD_MISSING, at);
        refuseIf(!amount.currency().equals(purchase.currency()), CURRENCY_MISMATCH, at);
        refuseIf(amount.isNegative(), AMOUNT_NEGATIVE, at);
    }

    private static void refuseIf(boolean wrong, SettlementRefused.Code code, String pointer) {
        if (wrong) {
            throw new SettlementRefused(code, pointer);
        }
    }
}
