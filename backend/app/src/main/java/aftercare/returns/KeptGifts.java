package aftercare.returns;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import aftercare.money.Money;
import aftercare.orders.OrderLine;
import aftercare.orders.Orders;
import aftercare.refunds.Refund;
import aftercare.refunds.Refunds;
import aftercare.settlement.QuoteLineKind;

/** The gifts of an order that are still with its buyer; one without a declared price costs him nothing. */
@Singleton
class KeptGifts {

    private final Orders orders;
    private final Quoting quoting;
    private final Refunds refunds;

    KeptGifts(Orders orders, Quoting quoting, Refunds refunds) {
        this.orders = orders;
        this.quoting = quoting;
        this.refunds = refunds;
    }

    List<KeptGift> of(ReturnRequest ret) {
        var facts = quoting.facts(orders.get(ret.orderId()), ret.id());
        var gifts = facts.lines().stream()
                .filter(line -> line.isGift() && line.declaredMinor() != null)
                .toList();
        if (gifts.isEmpty()) {
            return List.of();
        }
        var before = refunds.ofOrder(ret.orderId());
        return gifts.stream()
                .map(gift -> kept(facts, ret, gift, before))
                .filter(kept -> kept.most().isPositive())
                .toList();
    }

    private static KeptGift kept(OrderToReturn facts, ReturnRequest ret, OrderLine gift, List<Refund> before) {
        var back = ret.goods().accepted().stream()
                .filter(accepted -> accepted.lineNo() == gift.lineNo())
                .mapToInt(accepted -> accepted.units().size())
                .sum();
        var declared = ret.money(gift.declaredMinor()).times(facts.leftOf(gift) - back);
        return new KeptGift(gift.lineNo(), gift.title(), declared.minus(takenOff(ret, gift, before)));
    }

    private static Money takenOff(ReturnRequest ret, OrderLine gift, List<Refund> before) {
        return before.stream()
                .flatMap(refund -> refund.quote().lines().stream())
                .filter(line -> line.kind() == QuoteLineKind.GIFT && isOf(gift, line.args()))
                .map(line -> line.amount().negated())
                .reduce(ret.money(0), Money::plus);
    }

    /** Two gifts may have one name; what was taken off before the line was said is known by the name only. */
    private static boolean isOf(OrderLine gift, Map<String, String> said) {
        var line = said.get("giftLine");
        return line == null ? gift.title().equals(said.get("gift")) : line.equals("" + gift.lineNo());
    }
}
