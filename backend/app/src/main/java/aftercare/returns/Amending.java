package aftercare.returns;

import java.util.Comparator;

import aftercare.money.Money;
import aftercare.orders.OrderLine;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.settlement.Amends;
import aftercare.settlement.AskedLine;
import aftercare.settlement.Fault;
import aftercare.settlement.RefundQuote;

/** Puts beside a refund what the platform's rule gives for its reason; what is made right with goods is not paid for too. */
final class Amending {

    private Amending() {}

    /** @param fault as the reason says, or as it was ruled */
    static RefundQuote beside(RefundQuote quote, OrderToReturn facts, ReturnKind kind, Reason reason, Fault fault) {
        var amends = facts.terms().preset().amends();
        if (amends == null || kind.isReplaced() || !fault.isAnsweredByShop()) {
            return quote;
        }
        return switch (reason) {
            case UNCLEAR_PAGE -> amends.forUnclearPage(quote, facts.purchase(), facts.already());
            case MISSING_GIFT -> forGifts(quote, facts, amends);
            default -> quote;
        };
    }

    private static RefundQuote forGifts(RefundQuote quote, OrderToReturn facts, Amends amends) {
        var main = dearest(facts);
        var whole = quote;
        for (var asked : quote.asked()) {
            var line = facts.line(asked.lineNo()).orElseThrow();
            if (line.isGift()) {
                whole = amends.forMissingGift(whole, gift(facts, line, asked), main);
            }
        }
        return whole;
    }

    private static Amends.Gift gift(OrderToReturn facts, OrderLine line, AskedLine missing) {
        var currency = facts.purchase().currency();
        var pieces = missing.units().size();
        var declared = line.declaredMinor() == null
                ? null
                : Money.ofMinor(line.declaredMinor(), currency).times(pieces);
        return new Amends.Gift(line.lineNo(), line.title(), line.price(currency).amount(pieces), declared);
    }

    /** An order does not say which of its goods a gift came with; the dearest never takes anything from the buyer. */
    private static Money dearest(OrderToReturn facts) {
        return facts.lines().stream()
                .filter(line -> !line.isGift())
                .map(line -> line.price(facts.purchase().currency()).amount(1))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
