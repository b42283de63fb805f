package aftercare.settlement;

import java.util.Map;

import aftercare.money.Money;

/**
 * What a platform lets a shop pay beside the refund (赔付), in its own numbers; that the shop or a ruling says yes is the finding.
 *
 * @param unclearPage where the page of the goods was unclear or contradicted itself; null: nothing
 * @param missingGift where a gift was not in the parcel; null: nothing
 */
public record Amends(UnclearPage unclearPage, MissingGift missingGift) {

    /** So much of what was paid for the order, at most; once for an order. */
    public record UnclearPage(int basisPoints, Money most) {}

    /**
     * Its price or its declared value; in a part of the price of what it came with at most.
     *
     * @param leastOfUnpriced where neither is known
     */
    public record MissingGift(int pricedUpToBasisPoints, Money leastOfUnpriced, int unpricedUpToBasisPoints) {}

    /** A gift as it was promised: all of its missing pieces. */
    public record Gift(int lineNo, String title, Money price, Money declared) {}

    /** Numbers in other money than the order's say nothing of it. */
    public RefundQuote forUnclearPage(RefundQuote quote, Purchase purchase, Already already) {
        if (unclearPage == null || !unclearPage.most.currency().equals(purchase.currency())) {
            return quote;
        }
        var paid = purchase.captured();
        var owed = share(paid, unclearPage.basisPoints).min(unclearPage.most).minus(already.forUnclearPage());
        var args = Map.of(
                "paid", paid.toString(),
                "percent", Percent.text(unclearPage.basisPoints),
                "most", unclearPage.most.toString());
        return owed.isPositive()
                ? quote.withBeside(QuoteLineKind.AMENDS, null, owed, SettlementRule.PAGE_UNCLEAR, args)
                : quote;
    }

    /** @param main what one piece of the dearest goods cost that the gift may have come with; null: nothing came with it */
    public RefundQuote forMissingGift(RefundQuote quote, Gift gift, Money main) {
        if (missingGift == null
                || !missingGift.leastOfUnpriced.currency().equals(quote.total().currency())) {
            return quote;
        }
        if (gift.price().isPositive()) {
            var most = missingGift.pricedUpToBasisPoints;
            var args = Map.of("gift", gift.title(), "price", gift.price().toString(), "percent", Percent.text(most));
            return give(quote, gift, upTo(main, most, gift.price()), SettlementRule.GIFT_MISSING_PRICED, args);
        }
        if (gift.declared() != null && gift.declared().isPositive()) {
            var args = Map.of("gift", gift.title(), "declared", gift.declared().toString());
            return give(quote, gift, gift.declared(), SettlementRule.GIFT_MISSING_DECLARED, args);
        }
        var most = missingGift.unpricedUpToBasisPoints;
        var least = missingGift.leastOfUnpriced;
        var args = Map.of("gift", gift.title(), "least", least.toString(), "percent", Percent.text(most));
        return give(quote, gift, upTo(main, most, least), SettlementRule.GIFT_MISSING_UNPRICED, args);
    }

    private static RefundQuote give(
            RefundQuote quote, Gift gift, Money owed, SettlementRule rule, Map<String, String> args) {
        return owed.isPositive() ? quote.withBeside(QuoteLineKind.AMENDS, gift.lineNo(), owed, rule, args) : quote;
    }

    private static Money upTo(Money main, int basisPoints, Money owed) {
        return main == null ? owed : owed.min(share(main, basisPoints));
    }

    private static Money share(Money of, int basisPoints) {
        return Money.ofMinor(Exact.halfUp(of.minor(), basisPoints, 10_000), of.currency());
    }
}
