package aftercare.disputes;

import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.evidence.CaseOwner;
import aftercare.returns.ReturnRequest;
import aftercare.returns.Returns;

/** Who may see a dispute: its two sides; the arbiter who has or may take it; experts whose opinion is asked for. */
@Singleton
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
    private final Returns returns;

    Readers(Disputes disputes, Returns returns) {
        this.disputes = disputes;
        this.returns = returns;
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
        // what was shown before a piece was set apart is put before whoever decides about the piece
        var dispute = disputes.findByIdOptional(subjectId)
                .or(() -> returns.apartFrom(subjectId).flatMap(disputes::findByIdOptional))
                .orElse(null);
        return dispute != null && ofPlatform(dispute, who) != Reader.NOBODY;
    }
}
