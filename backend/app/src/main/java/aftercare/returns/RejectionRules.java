package aftercare.returns;

import java.util.List;

import aftercare.orders.OrderLine;
import aftercare.policy.RejectCode;

/** A rejection that breaks a rule is stopped before it is sent. */
final class RejectionRules {

    private RejectionRules() {}

    /** Lawful when it is for every line of the case. */
    static boolean allows(RejectCode code, ReturnRequest ret, List<OrderLine> bought) {
        return ret.lines().stream()
                .allMatch(line -> bought.stream()
                        .filter(b -> b.lineNo() == line.lineNo())
                        .allMatch(b -> code.isLawfulFor(ret.reason(), b.goodsClass())));
    }
}
