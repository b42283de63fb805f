package aftercare.returns;

import aftercare.policy.ReturnKind;
import aftercare.policy.Stage;

/** What the platform may decide for a case in dispute (处理结果). */
public enum Remedy {
    /** All of the money, and what the buyer has he keeps. */
    FULL_REFUND,
    /** All of the money once the goods are back. */
    RETURN_REFUND,
    /** A part of the price, and the goods stay. */
    PART_REFUND,
    /** The same article again, once the old one is back. */
    EXCHANGE,
    /** What is missing or broken is sent once more. */
    RESHIP,
    /** What is faulty is repaired; where it cannot be, the buyer may have another remedy. */
    REPAIR,
    /** The shop was right to say no. */
    REJECTION_STANDS;

    /** Whether anything has to be done at all when it can no longer be appealed against. */
    public boolean moves() {
        return this != REJECTION_STANDS;
    }

    /** Whether money goes back the moment that it is carried out. */
    boolean paysAtOnce() {
        return this == FULL_REFUND || this == PART_REFUND;
    }

    boolean isPossible(ReturnRequest ret) {
        var noPriceMatch = ret.kind() != ReturnKind.PRICE_MATCH;
        if (ret.intercept().isStopped() && this != FULL_REFUND) {
            // the shop has the goods again
            return false;
        }
        return switch (this) {
            case REJECTION_STANDS, PART_REFUND -> true;
            case RESHIP ->
                ret.isDispatched()
                        && ret.reason().isOffered(ReturnKind.RESHIP, Stage.SIGNED)
                        && ret.lines().stream()
                                .allMatch(line -> line.in(GoodsState.WITH_BUYER).size() == line.quantity());
            case REPAIR -> Repairing.canBeOrdered(ret);
            case FULL_REFUND ->
                (noPriceMatch || ret.intercept().isStopped())
                        && !ret.goods().notSentBack().isEmpty();
            case RETURN_REFUND, EXCHANGE ->
                noPriceMatch
                        && ret.isDispatched()
                        && !ret.goods().any(GoodsState.KEPT)
                        && !ret.goods().any(GoodsState.SENT_BACK);
        };
    }

    /** What the case is about from then on. */
    ReturnKind becomes(ReturnKind asked) {
        return switch (this) {
            case FULL_REFUND -> ReturnKind.REFUND_ONLY;
            case PART_REFUND -> asked == ReturnKind.PRICE_MATCH ? asked : ReturnKind.REFUND_ONLY;
            case RETURN_REFUND -> ReturnKind.RETURN_REFUND;
            case EXCHANGE -> ReturnKind.EXCHANGE;
            case RESHIP -> ReturnKind.RESHIP;
            case REPAIR -> ReturnKind.REPAIR;
            case REJECTION_STANDS -> asked;
        };
    }
}
