package aftercare.refunds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import aftercare.access.Actor;

/** A second person lets a large sum go, or takes that back while nothing has left. */
@Singleton
class Approving {

    private final Refunds refunds;
    private final RefundMemory memory;
    private final Clock clock;

    Approving(Refunds refunds, RefundMemory memory, Clock clock) {
        this.refunds = refunds;
        this.memory = memory;
        this.clock = clock;
    }

    void approve(Refund refund, Actor by, Instant now) {
        refund.approve(by, now);
        legs(refund).forEach(leg -> leg.release(clock.instant()));
        happened(refund, "PAYMENT_APPROVED", Map.of("amount", sum(refund)), by, now);
    }

    void withdraw(Refund refund, String reason, Actor by, Instant now) {
        var legs = legs(refund);
        refund.withdrawApproval(legs);
        legs.forEach(RefundLeg::hold);
        happened(refund, "APPROVAL_WITHDRAWN", Map.of("amount", sum(refund), "reason", reason), by, now);
    }

    private void happened(Refund refund, String verb, Map<String, String> data, Actor by, Instant now) {
        memory.forStaff(refund, verb, data, by, now);
        refunds.flush();
        refunds.follow(refund, by, now);
        refunds.flush();
    }

    private List<RefundLeg> legs(Refund refund) {
        return refunds.legsOf(List.of(refund.id()));
    }

    private static String sum(Refund refund) {
        return refund.total().plus(refund.compensation()).toString();
    }
}
