package aftercare.settlement;

import java.util.Locale;
import java.util.Map;

/** A coupon is the buyer's again once everything it was spent on has gone back and the shop answers for it (§3.1-11). */
final class CouponsBack {

    private static final String COUPON = "COUPON";

    private CouponsBack() {}

    /** With the refund that takes the last piece: so it comes back whole, and once. */
    static void write(QuoteSheet sheet, Purchase purchase, Already already, RefundAsk ask) {
        if (!ask.fault().isAnsweredByShop()) {
            return;
        }
        purchase.deductions().stream()
                .filter(CouponsBack::isCoupon)
                .filter(coupon -> isUsedUp(coupon, purchase, already, ask))
                .forEach(coupon -> sheet.write(
                        QuoteLineKind.COUPON_BACK,
                        null,
                        0,
                        SettlementRule.COUPON_RETURNED,
                        Map.of("coupon", coupon.ref(), "worth", coupon.amount().toString())));
    }

    /** By the shop's own word for it; points go back as points. */
    private static boolean isCoupon(Deduction deduction) {
        return deduction.funder() != Funder.BUYER
                && deduction.kind().toUpperCase(Locale.ROOT).contains(COUPON);
    }

    private static boolean isUsedUp(Deduction coupon, Purchase purchase, Already already, RefundAsk ask) {
        var spentOn = purchase.lines().stream()
                .filter(line -> line.shareOf(coupon.ref()) > 0)
                .toList();
        return spentOn.stream().anyMatch(line -> !asked(ask, line.lineNo()).isEmpty())
                && spentOn.stream()
                        .allMatch(line -> already.units(line.lineNo())
                                        .plus(asked(ask, line.lineNo()))
                                        .size()
                                == line.quantity());
    }

    private static Units asked(RefundAsk ask, int lineNo) {
        return ask.lines().stream()
                .filter(line -> line.lineNo() == lineNo)
                .map(AskedLine::units)
                .reduce(Units.none(), Units::plus);
    }
}
