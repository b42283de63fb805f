package aftercare.settlement;

import java.util.Map;

import aftercare.money.Money;

/** What is taken off for the buyer's own doing, and only then (§3.1-9). */
final class Withheld {

    private Withheld() {}

    static void write(QuoteSheet sheet, Purchase purchase, Already already, RefundAsk ask) {
        if (ask.fault() == Fault.BUYER) {
            waivedFreight(sheet, purchase, already, ask);
            gifts(sheet, ask);
            valueLoss(sheet, ask);
            restocking(sheet, ask);
        }
    }

    private static void waivedFreight(QuoteSheet sheet, Purchase purchase, Already already, RefundAsk ask) {
        var freight = purchase.freight();
        // an order travelled once
        if (!already.charged().isPositive()
                && ask.freight().chargeOutbound()
                && freight.isFree()
                && freight.waived() != null) {
            var args = Map.of("tariff", freight.waived().toString(), "threshold", textOrNone(freight.freeFrom()));
            sheet.deduct(
                    QuoteLineKind.FREIGHT_BROKEN,
                    null,
                    freight.waived().minor(),
                    ask.freight().ruleId(),
                    args);
        }
    }

    private static String textOrNone(Money money) {
        return money == null ? "" : money.toString();
    }

    private static void gifts(QuoteSheet sheet, RefundAsk ask) {
        for (var gift : ask.extras().giftsKept()) {
            var args =
                    Map.of("gift", gift.name(), "declared", gift.declared().toString(), "giftLine", "" + gift.lineNo());
            sheet.deduct(QuoteLineKind.GIFT, null, gift.declared().minor(), SettlementRule.GIFT_KEPT.name(), args);
        }
    }

    private static void valueLoss(QuoteSheet sheet, RefundAsk ask) {
        for (var loss : ask.extras().valueLoss()) {
            // a thing cannot lose more than was paid for it
            long most = Math.clamp(sheet.of(loss.lineNo()), 0, loss.amount().minor());
            var args = Map.of("loss", loss.amount().toString(), "why", loss.why() == null ? "" : loss.why());
            sheet.deduct(QuoteLineKind.VALUE_LOSS, loss.lineNo(), most, SettlementRule.VALUE_LOST.name(), args);
        }
    }

    private static void restocking(QuoteSheet sheet, RefundAsk ask) {
        int basisPoints = ask.extras().restocking();
        if (basisPoints == 0) {
            return;
        }
        long fee = Exact.halfUp(sheet.goods(), basisPoints, 10_000);
        var args = Map.of("percent", Percent.text(basisPoints), "goods", sheet.text(sheet.goods()));
        sheet.deduct(QuoteLineKind.RESTOCKING, null, fee, SettlementRule.RESTOCKING_FEE.name(), args);
    }
}
