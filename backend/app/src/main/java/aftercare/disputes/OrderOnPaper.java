package aftercare.disputes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import aftercare.money.Money;
import aftercare.money.MoneyWords;
import aftercare.orders.Order;
import aftercare.orders.OrderLine;
import aftercare.orders.Shipment;
import aftercare.pdf.Paper;
import aftercare.pdf.Paper.Fact;
import aftercare.policy.RuleText;
import aftercare.problems.Words;
import aftercare.returns.ReturnView;

/**
 * What a dispute's packet says of the order: what was bought, whether the buyer confirmed that it cannot come back
 * (domain rules §1 P06 and P07: without that record it can), and how it travelled (§9).
 */
record OrderOnPaper(Order order, List<OrderLine> lines, List<Shipment> parcels, ReturnView ret, Locale language) {

    void writeTo(Paper paper, UnaryOperator<String> word, Function<Instant, String> at) {
        paper.heading(word.apply("BOUGHT"))
                .facts(List.of(
                        new Fact(word.apply("PLACED_AT"), at.apply(order.placedAt())),
                        new Fact(word.apply("PAID_AT"), at.apply(order.paidAt())),
                        new Fact(word.apply("ORDER_TOTAL"), MoneyWords.of(order.total(), language))));
        paper.table(
                List.of(word.apply("GOODS"), word.apply("PIECES"), word.apply("PAID"), word.apply("RETURNABLE")),
                new float[] {4, 1, 2, 5},
                lines.stream()
                        .map(line -> List.of(
                                line.variant() == null ? line.title() : line.title() + " " + line.variant(),
                                String.valueOf(line.quantity()),
                                MoneyWords.of(Money.ofMinor(line.paidMinor(), order.currency()), language),
                                confirmation(line, word, at)))
                        .toList());
        paper.heading(word.apply("DELIVERED"));
        var travelled = travelled(word, at);
        if (travelled.isEmpty()) {
            paper.text(word.apply("NO_PARCEL"));
        } else {
            paper.table(
                    List.of(
                            word.apply("WAY"),
                            word.apply("CARRIER"),
                            word.apply("LEFT"),
                            word.apply("ARRIVED"),
                            word.apply("TAKEN")),
                    new float[] {2, 4, 3, 3, 3},
                    travelled);
        }
        weighed(paper, word);
    }

    /** Nothing is said where nobody weighed it. */
    private void weighed(Paper paper, UnaryOperator<String> word) {
        var weights = ret.parcel() == null ? null : ret.parcel().weights();
        if (weights != null) {
            paper.text(word.apply("WEIGHTS"))
                    .facts(List.of(
                            new Fact(word.apply("DECLARED"), grams(weights.declaredGrams())),
                            new Fact(word.apply("BY_CARRIER"), grams(weights.carrierGrams())),
                            new Fact(word.apply("AS_IT_CAME"), grams(weights.arrivedGrams()))));
        }
    }

    private static String grams(Integer weight) {
        return weight == null ? null : weight + " g";
    }

    private String confirmation(OrderLine line, UnaryOperator<String> word, Function<Instant, String> at) {
        if (line.exclusion() == null) {
            return word.apply("NOT_EXCLUDED");
        }
        var name = RuleText.name(line.exclusion(), language);
        var known = line.confirmation();
        if (known == null) {
            return Words.of("packet", line.exclusionConfirmed() ? "CONFIRMED" : "NOT_CONFIRMED", language, name);
        }
        var how = known.preTicked() ? "PRE_TICKED" : "CONFIRMED_AT";
        return Words.of("packet", how, language, name, at.apply(known.at()), known.words());
    }

    private List<List<String>> travelled(UnaryOperator<String> word, Function<Instant, String> at) {
        var rows = new ArrayList<List<String>>();
        for (var parcel : parcels) {
            rows.add(List.of(
                    word.apply("WAY_OUT"),
                    parcel.carrier() + " " + parcel.number(),
                    at.apply(parcel.shippedAt()),
                    at.apply(parcel.deliveredAt()),
                    at.apply(parcel.signedAt())));
        }
        if (ret.parcel() != null && ret.parcel().shippedAt() != null) {
            var back = ret.parcel();
            rows.add(List.of(
                    word.apply("WAY_BACK"),
                    named(back.carrier(), back.number()),
                    at.apply(back.shippedAt()),
                    at.apply(back.deliveredAt()),
                    at.apply(back.receivedAt())));
        }
        if (ret.resend() != null) {
            var again = ret.resend();
            rows.add(List.of(
                    word.apply("WAY_AGAIN"),
                    named(again.carrier(), again.number()),
                    at.apply(again.sentAt()),
                    "",
                    at.apply(again.confirmedAt())));
        }
        return rows;
    }

    private static String named(String carrier, String number) {
        return carrier == null ? "" : carrier + " " + number;
    }
}
