package aftercare.settlement;

import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import aftercare.money.Money;
import aftercare.settlement.FreightOutcome.Outbound;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every order and every sequence of its returns. */
class RefundPropertiesTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Set<QuoteLine.Kind> WITHHELD = EnumSet.of(
            QuoteLine.Kind.FREIGHT_BROKEN, QuoteLine.Kind.GIFT, QuoteLine.Kind.VALUE_LOSS, QuoteLine.Kind.RESTOCKING);
    private static final List<Outbound> ANY_OUTBOUND = List.of(Outbound.values());

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
            story.refund(anyAsk(story.left(), chance, ANY_OUTBOUND));
        }

        var freightKept = order.freight().charged().minus(story.already.freight());
        assertThat(story.refunded.plus(story.withheld).plus(freightKept)).isEqualTo(order.captured());
    }

    @Property
    void aWholeOrderAtTheShopsFaultEndsExactForEveryTender(@ForAll("orders") Purchase order, @ForAll Random chance) {
        var story = new Story(order);

        while (!story.left().isEmpty()) {
            var lines = some(story.left(), chance);
            var freight = Orders.freight(Outbound.SHARE, false, Payer.SELLER);
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

    /** One order, its refunds one after the other, and what must hold after each. */
    private static final class Story {

        final Purchase order;
        Already already = Already.nothing(CNY);
        Money refunded = Money.zero(CNY);
        Money withheld = Money.zero(CNY);
        Money points = Money.zero(CNY);

        Story(Purchase order) {
            this.order = order;
        }

        List<AskedLine> left() {
            return everything(order).stream()
                    .map(line -> new AskedLine(line.lineNo(), line.units().minus(already.units(line.lineNo()))))
                    .filter(line -> !line.units().isEmpty())
                    .toList();
        }

        void refund(RefundAsk ask) {
            var quote = RefundQuote.of(order, already, ask);
            refunded = refunded.plus(quote.total());
            for (var line : quote.lines()) {
                if (line.kind().compareTo(QuoteLine.Kind.FREIGHT_OUT) > 0
                        && !line.kind().isCompensation()) {
                    withheld = withheld.minus(line.amount());
                }
            }
            for (var back : quote.pointsBack()) {
                points = points.plus(back.amount());
            }
            already = quote.addedTo(already);
            holds(quote);
        }

        private void holds(RefundQuote quote) {
            assertThat(quote.total().isNegative()).isFalse();
            assertThat(refunded).isLessThanOrEqualTo(order.captured());
            assertThat(sum(quote, false)).isEqualTo(quote.total());
            assertThat(sum(quote, true)).isEqualTo(quote.compensation());
            assertThat(quote.perTender()).allMatch(back -> back.amount().isPositive());
            assertThat(quote.perTender().stream().map(TenderAmount::amount).reduce(Money.zero(CNY), Money::plus))
                    .isEqualTo(quote.total());
            for (var tender : order.moneyTenders()) {
                assertThat(already.tender(tender.ref()))
                        .isBetween(0L, tender.amount().minor());
            }
            if (quote.vat() != null) {
                assertThat(quote.vat()).isBetween(Money.zero(CNY), quote.total());
            }
        }

        private static Money sum(RefundQuote quote, boolean compensation) {
            return quote.lines().stream()
                    .filter(line -> line.kind().isCompensation() == compensation)
                    .map(QuoteLine::amount)
                    .reduce(Money.zero(CNY), Money::plus);
        }
    }

    private static RefundAsk plain(List<AskedLine> lines, ThresholdMode mode) {
        return new RefundAsk(lines, Fault.BUYER, mode, Orders.buyersFreight(), Extras.none());
    }

    private static RefundAsk anyAsk(List<AskedLine> left, Random chance, List<Outbound> outbound) {
        var lines = some(left, chance);
        var gift = new Extras.GiftKept("gift", Money.ofMinor(chance.nextInt(2000), CNY));
        var loss = new Extras.ValueLoss(lines.getFirst().lineNo(), Money.ofMinor(chance.nextInt(3000), CNY), "used");
        var extras = new Extras(
                chance.nextInt(4) == 0 ? List.of(gift) : List.of(),
                chance.nextInt(4) == 0 ? List.of(loss) : List.of(),
                chance.nextInt(4) == 0 ? 1500 : 0,
                chance.nextBoolean() ? Money.ofMinor(950, CNY) : null);
        var freight = new FreightOutcome(
                outbound.get(chance.nextInt(outbound.size())),
                chance.nextBoolean(),
                Payer.values()[chance.nextInt(2)],
                Payer.BUYER,
                "ANY");
        return new RefundAsk(
                lines, Fault.values()[chance.nextInt(4)], ThresholdMode.values()[chance.nextInt(2)], freight, extras);
    }

    private static List<AskedLine> everything(Purchase order) {
        return order.lines().stream()
                .map(line -> new AskedLine(line.lineNo(), Units.all(line.quantity())))
                .toList();
    }

    /** At least one piece of at least one line, never pieces that are gone. */
    private static List<AskedLine> some(List<AskedLine> left, Random chance) {
        var picked = new ArrayList<AskedLine>();
        for (var line : left) {
            if (chance.nextBoolean()) {
                int skip = chance.nextInt(line.units().size());
                var rest = line.units().minus(line.units().first(skip));
                picked.add(new AskedLine(line.lineNo(), rest.first(1 + chance.nextInt(rest.size()))));
            }
        }
        return picked.isEmpty() ? List.of(left.getFirst()) : picked;
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

    @Provide
    Arbitrary<Purchase> orders() {
        var line = Combinators.combine(
                        Arbitraries.longs().between(0, 50_000),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.longs().between(0, 1_000),
                        Arbitraries.of(600, 1900).injectNull(0.5))
                .as((net, quantity, tax, vat) -> new BasketLine(0, quantity, money(net), money(tax), vat));
        return Combinators.combine(line.list().ofMinSize(1).ofMaxSize(5), Arbitraries.randomValue(random -> random))
                .as(RefundPropertiesTest::order);
    }

    private static Purchase order(List<BasketLine> shapes, Random chance) {
        var lines = new ArrayList<BasketLine>();
        for (var shape : shapes) {
            lines.add(new BasketLine(
                    lines.size() + 1, shape.quantity(), shape.net(), shape.tax(), shape.vatBasisPoints()));
        }
        long goods = lines.stream().mapToLong(line -> line.net().minor()).sum();
        long tax = lines.stream().mapToLong(line -> line.tax().minor()).sum();
        var deductions = new ArrayList<Deduction>();
        for (int i = chance.nextInt(3); i > 0; i--) {
            long amount = chance.nextLong(goods / 2 + 1);
            goods -= amount;
            deductions.add(new Deduction(
                    "d" + i,
                    "PROMO",
                    chance.nextBoolean() ? Funder.SHOP : Funder.PLATFORM,
                    money(amount),
                    List.of(),
                    chance.nextBoolean() ? money(chance.nextLong(60_000)) : null,
                    chance.nextBoolean()));
        }
        var tenders = new ArrayList<Tender>();
        if (chance.nextBoolean()) {
            long points = chance.nextLong(goods + 1);
            goods -= points;
            tenders.add(new Tender("points", TenderKind.POINTS, money(points)));
        }
        long freight = chance.nextBoolean() ? chance.nextLong(2_000) : 0;
        long due = goods + tax + freight;
        long card = chance.nextBoolean() ? due : chance.nextLong(due + 1);
        tenders.add(new Tender("card", TenderKind.CARD, money(card)));
        tenders.add(new Tender("gift", TenderKind.GIFT_CARD, money(due - card)));
        var terms = new Freight(money(freight), money(1_000), money(9_900), money(freight / 2), 1900);
        return Pricing.price(new Basket(CNY, lines, deductions, terms, tenders));
    }

    private static Money money(long minor) {
        return Money.ofMinor(minor, CNY);
    }
}
