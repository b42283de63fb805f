package aftercare.settlement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import aftercare.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** One order, its refunds one after the other, and what must hold after each. */
final class Story {

    private static final Set<QuoteLineKind> WITHHELD = EnumSet.of(
            QuoteLineKind.FREIGHT_BROKEN, QuoteLineKind.GIFT, QuoteLineKind.VALUE_LOSS, QuoteLineKind.RESTOCKING);

    final Purchase order;
    Already already = Already.nothing(AnyOrder.CNY);
    Money refunded = Money.zero(AnyOrder.CNY);
    Money withheld = Money.zero(AnyOrder.CNY);
    Money points = Money.zero(AnyOrder.CNY);

    Story(Purchase order) {
        this.order = order;
    }

    List<AskedLine> left() {
        return AnyOrder.everything(order).stream()
                .map(line -> new AskedLine(line.lineNo(), line.units().minus(already.units(line.lineNo()))))
                .filter(line -> !line.units().isEmpty())
                .toList();
    }

    RefundQuote refund(RefundAsk ask) {
        var quote = RefundQuote.of(order, already, ask);
        refunded = refunded.plus(quote.total());
        for (var line : quote.lines()) {
            if (line.kind().compareTo(QuoteLineKind.FREIGHT_OUT) > 0
                    && !line.kind().isCompensation()) {
                withheld = withheld.minus(line.amount());
            }
        }
        for (var back : quote.pointsBack()) {
            points = points.plus(back.amount());
        }
        already = quote.addedTo(already);
        holds(quote);
        return quote;
    }

    private void holds(RefundQuote quote) {
        assertThat(quote.total().isNegative()).isFalse();
        assertThat(refunded).isLessThanOrEqualTo(order.captured());
        assertThat(sum(quote, false)).isEqualTo(quote.total());
        assertThat(sum(quote, true)).isEqualTo(quote.compensation());
        assertThat(quote.perTender()).allMatch(back -> back.amount().isPositive());
        assertThat(quote.perTender().stream().map(TenderAmount::amount).reduce(Money.zero(AnyOrder.CNY), Money::plus))
                .isEqualTo(quote.total());
        for (var tender : order.moneyTenders()) {
            assertThat(already.tender(tender.ref()))
                    .isBetween(0L, tender.amount().minor());
        }
        if (quote.vat() != null) {
            assertThat(quote.vat()).isBetween(Money.zero(AnyOrder.CNY), quote.total());
        }
    }

    private static Money sum(RefundQuote quote, boolean compensation) {
        return quote.lines().stream()
                .filter(line -> line.kind().isCompensation() == compensation)
                .map(QuoteLine::amount)
                .reduce(Money.zero(AnyOrder.CNY), Money::plus);
    }
}
