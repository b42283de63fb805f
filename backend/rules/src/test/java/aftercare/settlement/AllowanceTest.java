package aftercare.settlement;

import java.util.List;
import java.util.Random;

import aftercare.money.Money;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static aftercare.settlement.AnyOrder.CNY;
import static aftercare.settlement.AnyOrder.some;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Money back while the goods stay. */
class AllowanceTest {

    @Provide
    Arbitrary<Purchase> orders() {
        return AnyOrder.all();
    }

    @Property
    void aWholeOrderAtTheShopsFaultEndsExactWhateverWasAllowedBefore(
            @ForAll("orders") Purchase order, @ForAll Random chance) {
        var story = new Story(order);

        while (!story.left().isEmpty()) {
            allowSomething(story, chance);
            var freight = Orders.freight(FreightOutcome.Outbound.SHARE, false, Payer.SELLER);
            story.refund(new RefundAsk(
                    some(story.left(), chance), Fault.SELLER, ThresholdMode.PRORATA, freight, Extras.none()));
        }

        assertThat(story.refunded).isEqualTo(order.captured());
        for (var tender : order.moneyTenders()) {
            assertThat(story.already.tender(tender.ref()))
                    .isEqualTo(tender.amount().minor());
        }
    }

    @Property
    void itIsNeverMoreThanWhatIsLeftOfTheLine(@ForAll("orders") Purchase order, @ForAll Random chance) {
        var line = order.lines().get(chance.nextInt(order.lines().size()));
        var nothing = Already.nothing(CNY);
        var tooMuch = Allowance.most(order, nothing, line.lineNo()).plus(Money.ofMinor(1, CNY));

        assertThatThrownBy(() -> quote(order, nothing, line.lineNo(), tooMuch))
                .isInstanceOfSatisfying(SettlementRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(SettlementRefused.Code.AMOUNT_TOO_LARGE);
                    assertThat(refused.pointer()).isEqualTo("/lines/0/amount");
                });
    }

    @Example
    void itTakesNoUnitAway() {
        var order = Orders.oneLine("259.80", 2);
        var quote = quote(order, Already.nothing(CNY), 1, Money.of("30.00", "CNY"));

        assertThat(quote.total()).isEqualTo(Money.of("30.00", "CNY"));
        assertThat(quote.addedTo(Already.nothing(CNY)).units(1).isEmpty()).isTrue();
    }

    private static void allowSomething(Story story, Random chance) {
        var line = story.order.lines().get(chance.nextInt(story.order.lines().size()));
        long most = Allowance.most(story.order, story.already, line.lineNo()).minor();
        if (most > 0) {
            story.take(quote(story.order, story.already, line.lineNo(), Money.ofMinor(1 + chance.nextLong(most), CNY)));
        }
    }

    private static RefundQuote quote(Purchase order, Already already, int lineNo, Money amount) {
        return Allowance.quote(
                order, already, List.of(new Allowance.Line(lineNo, amount)), SettlementRule.PRICE_REFUND_KEPT);
    }
}
