package aftercare.returns;

import java.util.List;

import aftercare.money.Money;
import aftercare.problems.Refusal;
import aftercare.settlement.Allowance;
import aftercare.settlement.PriceProtection;
import aftercare.settlement.RefundQuote;
import aftercare.settlement.SettlementRule;

/** 价保: the price fell soon after the purchase, so the buyer asks for the difference (D05 [M]); the shop looks at it. */
final class PriceMatch {

    private PriceMatch() {}

    static RefundQuote quote(OrderToReturn facts, List<Judged.Claim> claims) {
        for (var i = 0; i < claims.size(); i++) {
            if (!owed(facts, claims.get(i)).isPositive()) {
                throw Refusal.againstRule("/lines/" + i + "/priceNow", "PRICE_NOT_LOWER");
            }
        }
        var lines = claims.stream()
                .map(claim -> new Allowance.Line(claim.line().lineNo(), owed(facts, claim)))
                .toList();
        return Allowance.quote(facts.purchase(), facts.already(), lines, SettlementRule.PRICE_PROTECTED);
    }

    /** Never more than is left of the line. */
    static Money owed(OrderToReturn facts, Judged.Claim claim) {
        var line = facts.purchase().line(claim.line().lineNo()).orElseThrow();
        var paidForOne = Money.ofMinor(
                line.paid().minor() / line.quantity(), facts.purchase().currency());
        return PriceProtection.owed(paidForOne, claim.priceNow(), claim.units().size())
                .min(Allowance.most(facts.purchase(), facts.already(), line.lineNo()));
    }
}
