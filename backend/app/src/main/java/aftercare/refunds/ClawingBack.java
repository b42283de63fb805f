package aftercare.refunds;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.access.Actor;
import aftercare.credit.Ledger;
import aftercare.money.Money;
import aftercare.problems.Refusal;

/** Paid money that comes back to the shop, part by part, each with its proof. */
@Singleton
public class ClawingBack {

    private final Refunds refunds;
    private final RefundMemory memory;
    private final Ledger ledger;
    private final EntityManager db;

    ClawingBack(Refunds refunds, RefundMemory memory, Ledger ledger, EntityManager db) {
        this.refunds = refunds;
        this.memory = memory;
        this.ledger = ledger;
        this.db = db;
    }

    /** A part that was paid to the buyer's own account. */
    public record Part(UUID returnId, Money amount) {}

    /** Locks its refund: of another shop it is unknown, and store credit is taken back where it is. */
    public Part part(UUID shopId, UUID refundId, UUID legId) {
        var refund = refunds.lock(refundId);
        if (!refund.shopId().equals(shopId)) {
            throw Refusal.unknown("REFUND");
        }
        var leg = refunds.leg(refund, legId);
        if (leg.state() != RefundState.PAID) {
            throw Refusal.tooLate("NOT_PAID_YET");
        }
        if (StoreCreditGateway.NAME.equals(leg.gateway())) {
            throw Refusal.againstRule("/legId", "CREDIT_IS_TAKEN_BACK");
        }
        return new Part(refund.returnId(), Money.ofMinor(leg.amountMinor(), refund.currency()));
    }

    public void lock(UUID refundId) {
        refunds.lock(refundId);
    }

    /** The buyer has paid it himself. */
    public void cameBack(UUID refundId, UUID legId, String words, String proof, Actor by, Instant now) {
        var asked = new WayResource.AskClawBack(legId, ClawBackReason.ASKED_BACK, words, proof);
        back(refunds.lock(refundId), asked, by, now);
        follow(refundId, by, now);
    }

    void back(Refund refund, WayResource.AskClawBack asked, Actor by, Instant now) {
        var leg = refunds.leg(refund, asked.legId());
        leg.clawBack();
        db.persist(ClawBack.of(refund, leg, asked, by, now));
        if (StoreCreditGateway.NAME.equals(leg.gateway())) {
            var why = new Ledger.Why("clawback:" + leg.id(), asked.words(), by);
            ledger.reverse(UUID.fromString(leg.reference()), StoreCreditGateway.cause(leg.payKey()), why, now);
        }
        var amount = Money.ofMinor(leg.amountMinor(), refund.currency());
        refund.clawedBack(amount);
        var data = Map.of("amount", amount.toString(), "reason", asked.reason().name(), "proof", asked.proof());
        memory.forStaff(refund, "CLAW_BACK_PROOF", data, by, now);
    }

    private void follow(UUID refundId, Actor by, Instant now) {
        refunds.flush();
        refunds.follow(refunds.lock(refundId), by, now);
        refunds.flush();
    }
}
