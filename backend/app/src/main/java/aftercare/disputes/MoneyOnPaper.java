package aftercare.disputes;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import aftercare.money.MoneyWords;
import aftercare.orders.Order;
import aftercare.pdf.Paper;
import aftercare.problems.Words;
import aftercare.refunds.RefundView;

/** How the order was paid, and what has gone back to each payment, under which reference: as far as its reader may see it. */
record MoneyOnPaper(Order order, List<RefundView> refunds, Locale language) {

    void writeTo(Paper paper, UnaryOperator<String> word, Function<Instant, String> at) {
        paper.heading(word.apply("PAYMENTS"))
                .table(
                        List.of(word.apply("PAYMENT"), word.apply("PAID_WITH"), word.apply("AMOUNT")),
                        new float[] {4, 4, 2},
                        order.tenders().stream()
                                .map(paid -> List.of(
                                        paid.ref(),
                                        way(paid.kind().name(), paid.method(), word),
                                        MoneyWords.of(paid.amount(), language)))
                                .toList());
        paper.heading(word.apply("REFUNDS"));
        if (refunds.isEmpty()) {
            paper.text(word.apply("NO_REFUND"));
        }
        for (var refund : refunds) {
            paper.text(Words.of(
                    "packet",
                    "REFUND_OF",
                    language,
                    MoneyWords.of(refund.total(), language),
                    at.apply(refund.grantedAt()),
                    word.apply("REFUND_" + refund.state())));
            if (refund.compensation().isPositive()) {
                paper.text(word.apply("BESIDE_IT") + " " + MoneyWords.of(refund.compensation(), language));
            }
            if (refund.clawedBack() != null && refund.clawedBack().isPositive()) {
                paper.text(word.apply("CAME_BACK") + " " + MoneyWords.of(refund.clawedBack(), language));
            }
            paper.table(
                    List.of(
                            word.apply("PAYMENT"),
                            word.apply("PAID_WITH"),
                            word.apply("AMOUNT"),
                            word.apply("STATE"),
                            word.apply("REFERENCE")),
                    new float[] {3, 3, 2, 2, 4},
                    refund.legs().stream()
                            .map(leg -> List.of(
                                    leg.tenderRef(),
                                    way(leg.kind(), leg.method(), word),
                                    MoneyWords.of(leg.amount(), language),
                                    word.apply("REFUND_" + leg.state()),
                                    leg.reference() == null ? "" : leg.reference()))
                            .toList());
        }
    }

    private static String way(String kind, String method, UnaryOperator<String> word) {
        var name = word.apply("TENDER_" + kind);
        return method == null ? name : name + " · " + method;
    }
}
