package aftercare.disputes;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.evidence.CaseOwner;
import aftercare.returns.ReturnRequest;

/** Who may see a dispute: its two sides; the arbiter who has or may take it; experts whose opinion is asked for. */
@ApplicationScoped
class Readers implements CaseOwner {

    /** As what somebody looks at it. */
    enum Reader {
        BUYER,
        SELLER,
        ARBITER,
        EXPERT,
        NOBODY
    }

    private final Disputes disputes;

    Readers(Disputes disputes) {
        this.disputes = disputes;
    }

    Reader of(Dispute dispute, ReturnRequest ret, Who who) {
        if (who.isForShop()) {
            return ret.shopId().equals(who.shopId()) ? Reader.SELLER : Reader.NOBODY;
        }
        if (ret.belongsTo(who.subject())) {
            return Reader.BUYER;
        }
        return ofPlatform(dispute, who);
    }

    private Reader ofPlatform(Dispute dispute, Who who) {
        if (who.is(Role.ARBITER) && (dispute.mayTake(who.subject()) || dispute.wasEverWith(who.subject()))) {
            return Reader.ARBITER;
        }
        return who.is(Role.EXPERT) && isAsked(dispute, who.subject()) ? Reader.EXPERT : Reader.NOBODY;
    }

    private boolean isAsked(Dispute dispute, String subject) {
        return disputes.opinions(dispute.id()).stream()
                .anyMatch(opinion -> !opinion.isGiven() || opinion.isBy(subject));
    }

    @Override
    public boolean isBuyerOf(UUID subjectId, String subject) {
        return false;
    }

    @Override
    public boolean isPutBefore(UUID subjectId, Who who) {
        if (!who.is(Role.ARBITER) && !who.is(Role.EXPERT)) {
            return false;
        }
        var dispute = disputes.findById(subjectId);
        return dispute != null && ofPlatform(dispute, who) != Reader.NOBODY;
    }
}
