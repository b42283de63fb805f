package aftercare.settlement;

import java.util.List;
import java.util.Random;

import aftercare.money.Money;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

import static aftercare.settlement.AnyOrder.CNY;
import static aftercare.settlement.Orders.cny;
import static org.assertj.core.api.Assertions.assertThat;

/** Another article in place of what was bought. */
class DifferenceTest {

    @Provide
    Arbitrary<Purchase> orders() {
        return AnyOrder.all();
    }

    @Example
    void theBuyerOwesWhatADearerArticleCostsMoreThanHeReallyPaid() {
        var order = Orders.oneLine("100.00", 3);
        var swap = new Difference.Swap(1, Units.parse("0-1"), cny("40.00"));

        // two of three pieces were paid with 66.66
        assertThat(Difference.of(order, List.of(swap))).isEqualTo(new Difference(cny("13.34"), List.of()));
    }

    @Example
    void aCheaperOneGivesTheRestBack() {
        var order = Orders.oneLine("129.90", 1);
        var swap = new Difference.Swap(1, Units.all(1), cny("99.90"));

        assertThat(Difference.of(order, List.of(swap)))
                .isEqualTo(new Difference(cny("-30.00"), List.of(new Allowance.Line(1, cny("30.00")))));
    }

    @Example
    void theSameAgainCostsNothing() {
        var same = new Difference.Swap(1, Units.all(1), null);
        assertThat(Difference.of(Orders.oneLine("129.90", 1), List.of(same)))
                .isEqualTo(new Difference(cny("0.00"), List.of()));
    }

    @Property
    void whatGoesBackAddsUpAndNoLineGivesMoreThanWasPaidForIt(
            @ForAll("orders") Purchase order, @ForAll @LongRange(max = 50_000) long each, @ForAll Random chance) {
        var swaps = AnyOrder.everything(order).stream()
                .map(line -> new Difference.Swap(
                        line.lineNo(), line.units(), chance.nextBoolean() ? Money.ofMinor(each, CNY) : null))
                .toList();
        var difference = Difference.of(order, swaps);

        var back = difference.back().stream().map(Allowance.Line::amount).reduce(Money.zero(CNY), Money::plus);
        assertThat(back)
                .isEqualTo(difference.net().isNegative() ? difference.net().negated() : Money.zero(CNY));
        for (var line : difference.back()) {
            assertThat(line.amount())
                    .isLessThanOrEqualTo(order.line(line.lineNo()).orElseThrow().paid());
        }
    }
}
