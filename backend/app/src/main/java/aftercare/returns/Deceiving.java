package aftercare.returns;

import aftercare.policy.FreightScheme;
import aftercare.problems.Refusal;
import aftercare.settlement.Deceit;

/** Whether a law of the shop's own country says what deceit costs: the Chinese one does, in its own money (L1 art. 55 [V]). */
final class Deceiving {

    private Deceiving() {}

    static boolean isLaw(OrderToReturn facts) {
        return facts.terms().preset().freight() == FreightScheme.CN && Deceit.isPaidFor(facts.purchase());
    }

    static void check(OrderToReturn facts) {
        if (!isLaw(facts)) {
            throw Refusal.againstRule("/deceived", "NO_LAW_ON_DECEIT");
        }
    }
}
