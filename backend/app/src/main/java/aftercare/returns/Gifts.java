package aftercare.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import aftercare.money.Money;
import aftercare.orders.OrderLine;
import aftercare.policy.Answer;
import aftercare.policy.PolicyRule;
import aftercare.policy.ReturnKind;
import aftercare.policy.RuleNote;
import aftercare.settlement.Fault;

/** What came as a gift goes back with the goods, unless the fault is not the buyer's (L2 art. 12, R1 art. 61–63 [V]). */
final class Gifts {

    private Gifts() {}

    /** Each gift that is not among what comes back is named once, beside the first line. */
    static List<Answer> named(OrderToReturn facts, List<Judged.Claim> claims, ReturnKind kind, List<Answer> answers) {
        var notes = facts.lines().stream()
                .filter(line -> line.isGift() && facts.leftOf(line) > 0)
                .filter(line -> claims.stream().noneMatch(claim -> claim.line() == line))
                .map(line -> note(line, answers.getFirst().fault(), facts))
                .toList();
        if (notes.isEmpty() || kind != ReturnKind.RETURN_REFUND) {
            return answers;
        }
        var named = new ArrayList<>(answers);
        named.set(0, answers.getFirst().with(notes));
        return List.copyOf(named);
    }

    private static RuleNote note(OrderLine gift, Fault fault, OrderToReturn facts) {
        if (fault != Fault.BUYER) {
            return new RuleNote(PolicyRule.GIFT_STAYS.name(), Map.of("gift", gift.title()));
        }
        if (gift.declaredMinor() == null) {
            return new RuleNote(PolicyRule.GIFT_GOES_BACK_UNPRICED.name(), Map.of("gift", gift.title()));
        }
        var declared = Money.ofMinor(gift.declaredMinor(), facts.order().currency());
        return new RuleNote(
                PolicyRule.GIFT_GOES_BACK.name(), Map.of("gift", gift.title(), "declared", declared.toString()));
    }
}
