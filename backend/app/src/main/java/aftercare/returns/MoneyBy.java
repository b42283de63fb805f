package aftercare.returns;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

import aftercare.policy.Due;
import aftercare.policy.Terms;

/** By when granted money must be with the buyer: so many days from the fact that the preset of his order names. */
final class MoneyBy {

    private MoneyBy() {}

    static Instant of(ReturnRequest ret, Terms terms, Instant grantedAt) {
        var from = ret.ruling().isGiven() ? null : fact(ret, terms);
        // granted before that fact, or without it, or by a ruling: then the grant itself counts
        var counted = from == null || from.isAfter(grantedAt) ? grantedAt : from;
        var by = Due.refund(terms.preset(), counted, terms.zone(), terms.holidays())
                .by()
                .toInstant();
        return mayWait(ret, terms) ? latest(by, sentOrReceived(ret)) : by;
    }

    /** Counted from the notice, but nobody has to pay before the goods are back or were shown to be sent (E1 art. 13 (3)). */
    private static boolean mayWait(ReturnRequest ret, Terms terms) {
        return terms.preset().refund().mayWaitForGoods()
                && ret.kind().goodsComeBack()
                && !ret.ruling().isGiven();
    }

    private static Instant latest(Instant by, Instant goods) {
        return goods == null || goods.isBefore(by) ? by : goods;
    }

    private static Instant sentOrReceived(ReturnRequest ret) {
        return Stream.of(ret.parcel().receivedAt(), ret.parcel().shippedAt())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Instant fact(ReturnRequest ret, Terms terms) {
        var parcel = ret.parcel();
        return switch (terms.preset().refund().from()) {
            case NOTICE -> ret.submittedAt();
            case GOODS_RECEIVED -> parcel.receivedAt();
            case GOODS_RECEIVED_OR_PROOF_OF_SENDING -> sentOrReceived(ret);
        };
    }
}
