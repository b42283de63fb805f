package aftercare.returns;

import java.util.function.Supplier;

import aftercare.returns.auto.AutoFacts;

/** When a shop's rule may pay for what has come back without looking at it: all of it is there, and none came broken. */
final class RefundOnReceipt {

    private RefundOnReceipt() {}

    static boolean mayBeAsked(ReturnRequest ret) {
        return ret.kind().goodsComeBack()
                && ret.goods().all(GoodsState.ARRIVED)
                && ret.lines().stream()
                        .allMatch(line -> line.goods().stream()
                                .allMatch(lot -> lot.finding().equals(Finding.NONE)))
                && ReturnAction.REFUND_EARLY.refusal(ret) == null;
    }

    /** It was agreed to before, so the policy has been asked; what is left to ask is kind, reason, sum and buyer. */
    static AutoFacts facts(ReturnRequest ret, Supplier<Integer> buyerCases) {
        return new AutoFacts(
                ret.shopId(),
                ret.id(),
                ret.number(),
                QuoteView.Decision.ALLOWED,
                ret.kind(),
                ret.reason(),
                ret.amount(),
                true,
                buyerCases);
    }
}
