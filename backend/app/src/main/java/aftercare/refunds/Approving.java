package aftercare.refunds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import aftercare.access.Actor;

/** A second person lets a large sum go or says no to it, or takes a yes back while nothing has left. */
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

    /** Nothing of it has left, so its case is where it was before it was granted. */
    void decline(Refund refund, String reason, Actor by, Instant now) {
        refund.decline(reason, by, now);
        legs(refund).forEach(RefundLeg::decline);
        memory.forStaff(refund, "PAYMENT_DECLINED", Map.of("amount", sum(refund), "reason", reason), by, now);
        refunds.flush();
        refunds.declined(refund, by, now);
        refunds.flush();
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
