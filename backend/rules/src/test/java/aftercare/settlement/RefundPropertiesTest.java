package aftercare.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import aftercare.money.Money;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import static aftercare.settlement.AnyOrder.CNY;
import static aftercare.settlement.AnyOrder.anyAsk;
import static aftercare.settlement.AnyOrder.everything;
import static aftercare.settlement.AnyOrder.some;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every order and every sequence of its returns. */
class RefundPropertiesTest {

    @Provide
    Arbitrary<Purchase> orders() {
        return AnyOrder.all();
    }

    @Property
    void aPurchaseIsExactInBothDirections(@ForAll("orders") Purchase order) {
        for (var line : order.lines()) {
            long shares = line.shares().stream()
                    .mapToLong(share -> share.amount().minor())
                    .sum();
            long uses =
                    line.uses().stream().mapToLong(use -> use.amount().minor()).sum();
            assertThat(line.paid().minor())
                    .isEqualTo(line.net().minor() - shares)
                    .isNotNegative();
            assertThat(uses).isEqualTo(line.paid().minor() + line.tax().minor());
        }
        for (var tender : order.moneyTenders()) {
            long uses = order.lines().stream()
                    .mapToLong(line -> line.useOf(tender.ref()))
                    .sum();
            assertThat(uses + order.freightUseOf(tender.ref()))
                    .isEqualTo(tender.amount().minor());
        }
    }

    @Property
    void anySequenceOfReturnsSumsToWhatWasCapturedLessDeductions(
            @ForAll("orders") Purchase order, @ForAll Random chance) {
        var story = new Story(order);

        while (!story.left().isEmpty()) {
            story.refund(anyAsk(story.left(), chance));
        }

        var freightKept = order.freight().charged().minus(story.already.freight());
        assertThat(story.refunded.plus(story.withheld).plus(freightKept)).isEqualTo(order.captured());
    }

    @Property
    void aWholeOrderAtTheShopsFaultEndsExactForEveryTender(@ForAll("orders") Purchase order, @ForAll Random chance) {
        var story = new Story(order);

        while (!story.left().isEmpty()) {
            var lines = some(story.left(), chance);
            var freight = Orders.freight(FreightOutcome.Outbound.SHARE, false, Payer.SELLER);
            story.refund(new RefundAsk(lines, Fault.SELLER, ThresholdMode.RESETTLE, freight, Extras.none()));
        }

        assertThat(story.refunded).isEqualTo(order.captured());
        for (var tender : order.moneyTenders()) {
            assertThat(story.already.tender(tender.ref()))
                    .isEqualTo(tender.amount().minor());
        }
        assertThat(story.points).isEqualTo(pointsOf(order));
    }

    @Property
    void prorataAndResettleAgreeAtTheEnd(@ForAll("orders") Purchase order, @ForAll Random chance) {
        var prorata = new Story(order);
        var resettle = new Story(order);

        while (!prorata.left().isEmpty()) {
            var lines = some(prorata.left(), chance);
            prorata.refund(plain(lines, ThresholdMode.PRORATA));
            resettle.refund(plain(lines, ThresholdMode.RESETTLE));
        }

        assertThat(resettle.refunded)
                .isEqualTo(prorata.refunded)
                .isEqualTo(order.paidGoods().plus(taxOf(order)));
    }

    /** The rule's own formula, computed the long way: one piece a line, one 满减. */
    @Property
    void resettleIsWhatWasPaidLessWhatWasRefundedLessWhatIsKeptCosts(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 30_000) Long> nets,
            @ForAll @IntRange(max = 100) int thresholdPercent,
            @ForAll @IntRange(max = 100) int discountPercent,
            @ForAll Random chance) {
        long goods = nets.stream().mapToLong(Long::longValue).sum();
        long threshold = goods * thresholdPercent / 100;
        long discount = goods * discountPercent / 100;
        var lines = new ArrayList<BasketLine>();
        nets.forEach(net -> lines.add(BasketLine.of(lines.size() + 1, 1, Money.ofMinor(net, CNY))));
        var promotion = Deduction.of("d1", "FULL_REDUCTION", Funder.SHOP, Money.ofMinor(discount, CNY))
                .from(Money.ofMinor(threshold, CNY));
        var order = Pricing.price(Orders.basket(lines, List.of(promotion), null, Money.ofMinor(goods - discount, CNY)));
        var story = new Story(order);
        long refunded = 0;

        while (!story.left().isEmpty()) {
            var asked = some(story.left(), chance);
            var quote = story.refund(plain(asked, ThresholdMode.RESETTLE));
            long kept = story.left().stream()
                    .mapToLong(line -> nets.get(line.lineNo() - 1))
                    .sum();
            long keptCosts = kept > 0 && kept >= threshold ? Math.max(0, kept - discount) : kept;
            long expected = Math.max(0, goods - discount - refunded - keptCosts);
            assertThat(quote.total().minor()).isEqualTo(expected);
            refunded += expected;
        }
    }

    @Property
    void withdrawnAndClaimedAgainALineStillSumsToItself(@ForAll("orders") Purchase order, @ForAll Random chance) {
        var line = order.lines().get(chance.nextInt(order.lines().size()));
        var claimed = new ArrayList<Units>();
        var refunded = new ArrayList<Units>();
        long sum = 0;

        while (size(refunded) < line.quantity()) {
            int free = line.quantity() - size(claimed) - size(refunded);
            if (free > 0 && chance.nextInt(3) > 0) {
                claimed.add(
                        Units.lowestFree(1 + chance.nextInt(free), all(claimed).plus(all(refunded)), line.quantity()));
            } else if (!claimed.isEmpty()) {
                var one = claimed.remove(chance.nextInt(claimed.size()));
                if (chance.nextBoolean()) {
                    sum += one.valueOf(line.paid().minor(), line.quantity());
                    refunded.add(one);
                }
            }
        }

        assertThat(sum).isEqualTo(line.paid().minor());
    }

    @Property
    void aQuoteDoesNotChangeBecauseAnotherReturnWentFirst(@ForAll("orders") Purchase order, @ForAll Random chance) {
        var first = some(everything(order), chance);
        var rest = rest(everything(order), first);
        if (rest.isEmpty()) {
            return;
        }
        var second = some(rest, chance);
        var alone = RefundQuote.of(order, Already.nothing(CNY), plain(second, ThresholdMode.PRORATA));
        var before = RefundQuote.of(order, Already.nothing(CNY), plain(first, ThresholdMode.PRORATA));

        var after = RefundQuote.of(order, before.addedTo(Already.nothing(CNY)), plain(second, ThresholdMode.PRORATA));

        assertThat(after.total()).isEqualTo(alone.total());
        assertThat(after.lines()).isEqualTo(alone.lines());
    }

    /** A piece that was refused at first and is paid later, because the platform says so. */
    @Property
    void whatIsPaidLaterAndWhatWasPaidBeforeAreTogetherOneGrantOfTheSamePieces(
            @ForAll("orders") Purchase order, @ForAll Random chance, @ForAll boolean byTheShop) {
        var asked = some(everything(order), chance);
        var before = some(asked, chance);
        var later = rest(asked, before);
        if (later.isEmpty()) {
            return;
        }
        var freight = Orders.freight(
                byTheShop ? FreightOutcome.Outbound.SHARE : FreightOutcome.Outbound.NONE, false, Payer.SELLER);
        var fault = byTheShop ? Fault.SELLER : Fault.BUYER;
        var atOnce = new Story(order);
        var whole = atOnce.refund(new RefundAsk(asked, fault, ThresholdMode.PRORATA, freight, Extras.none()));

        var twice = new Story(order);
        var first = twice.refund(new RefundAsk(before, fault, ThresholdMode.PRORATA, freight, Extras.none()));
        var second = twice.refund(new RefundAsk(later, fault, ThresholdMode.PRORATA, freight, Extras.none()));

        assertThat(twice.refunded).isEqualTo(atOnce.refunded);
        assertThat(first.compensation().plus(second.compensation())).isEqualTo(whole.compensation());
        assertThat(twice.points).isEqualTo(atOnce.points);
        for (var points : whole.pointsBack()) {
            assertThat(backTo(points.ref(), first.pointsBack()) + backTo(points.ref(), second.pointsBack()))
                    .isEqualTo(points.amount().minor());
        }
        for (var line : asked) {
            assertThat(twice.already.goods(line.lineNo())).isEqualTo(atOnce.already.goods(line.lineNo()));
        }
    }

    /** And by ruling, whatever the reasons: what both give back of a line is never above what was paid for its pieces. */
    @Property
    void ofALineNoMoreGoesBackThanWasPaidForThePieces(@ForAll("orders") Purchase order, @ForAll Random chance) {
        var line = order.lines().get(chance.nextInt(order.lines().size()));
        var pieces = Units.all(line.quantity()).first(1 + chance.nextInt(line.quantity()));
        var story = new Story(order);
        var others = rest(everything(order), List.of(new AskedLine(line.lineNo(), pieces)));
        if (!others.isEmpty()) {
            story.refund(anyAsk(others, chance));
        }

        var most = Allowance.most(order, story.already, new AskedLine(line.lineNo(), pieces));

        assertThat(most).isLessThanOrEqualTo(pieces.valueOf(line.paid(), line.quantity()));
        assertThat(most).isLessThanOrEqualTo(Allowance.most(order, story.already, line.lineNo()));
    }

    private static long backTo(String ref, List<TenderAmount> back) {
        return back.stream()
                .filter(amount -> amount.ref().equals(ref))
                .mapToLong(amount -> amount.amount().minor())
                .sum();
    }

    private static List<AskedLine> rest(List<AskedLine> all, List<AskedLine> gone) {
        return all.stream()
                .map(line -> new AskedLine(
                        line.lineNo(),
                        gone.stream()
                                .filter(other -> other.lineNo() == line.lineNo())
                                .map(AskedLine::units)
                                .reduce(line.units(), Units::minus)))
                .filter(line -> !line.units().isEmpty())
                .toList();
    }

    private static RefundAsk plain(List<AskedLine> lines, ThresholdMode mode) {
        return new RefundAsk(lines, Fault.BUYER, mode, Orders.buyersFreight(), Extras.none());
    }

    private static int size(List<Units> claims) {
        return claims.stream().mapToInt(Units::size).sum();
    }

    private static Units all(List<Units> claims) {
        return claims.stream().reduce(Units.none(), Units::plus);
    }

    private static Money taxOf(Purchase order) {
        return order.lines().stream().map(PurchaseLine::tax).reduce(Money.zero(CNY), Money::plus);
    }

    private static Money pointsOf(Purchase order) {
        return order.tenders().stream()
                .filter(tender -> !tender.kind().isMoney())
                .map(Tender::amount)
                .reduce(Money.zero(CNY), Money::plus);
    }
}
