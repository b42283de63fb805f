package aftercare.disputes;

import aftercare.disputes.Readers.Reader;
import aftercare.returns.DisputeState;
import aftercare.returns.ReturnRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be done in a dispute: by which side, and why it cannot be done as it stands. */
@Schema(name = "DisputeAction")
public enum DisputeAction {
    TAKE(Reader.ARBITER),
    ASK(Reader.ARBITER),
    ASK_OPINION(Reader.ARBITER),
    DECIDE(Reader.ARBITER),
    GIVE_OPINION(Reader.EXPERT),
    SAY(Reader.BUYER, Reader.SELLER),
    APPEAL(Reader.BUYER, Reader.SELLER),
    WITHDRAW(Reader.BUYER, Reader.SELLER),
    CARRY_OUT(Reader.SELLER);

    private final java.util.Set<Reader> readers;

    DisputeAction(Reader... readers) {
        this.readers = java.util.Set.of(readers);
    }

    boolean isFor(Reader reader) {
        return readers.contains(reader);
    }

    /** The dispute as its reader finds it. */
    record Stand(
            Dispute dispute,
            ReturnRequest ret,
            Reader reader,
            String subject,
            boolean opinionAwaited,
            java.time.Instant now) {

        DisputeState state() {
            return ret.dispute();
        }

        Side side() {
            return reader == Reader.SELLER ? Side.SELLER : Side.BUYER;
        }
    }

    void check(Stand at) {
        var refusal = refusal(at);
        if (refusal != null) {
            throw aftercare.problems.Refusal.tooLate(refusal);
        }
    }

    /** The code of the reason why not; null when it can be done. */
    String refusal(Stand at) {
        return switch (this) {
            case TAKE -> take(at);
            case ASK -> deciding(at, at.state() != DisputeState.APPEALED);
            case ASK_OPINION -> deciding(at, !at.opinionAwaited());
            case DECIDE -> deciding(at, true);
            case GIVE_OPINION ->
                !at.state().isOpen() ? "DISPUTE_OVER" : at.opinionAwaited() ? null : "NO_OPINION_ASKED";
            case SAY -> say(at);
            case APPEAL -> appeal(at);
            case WITHDRAW -> withdraw(at);
            case CARRY_OUT -> carryOut(at);
        };
    }

    private static String take(Stand at) {
        if (!at.state().isOpen()) {
            return "DISPUTE_OVER";
        }
        return at.dispute().isWith(at.subject())
                ? "DISPUTE_YOURS"
                : at.dispute().mayTake(at.subject()) ? null : "DISPUTE_TAKEN";
    }

    private String deciding(Stand at, boolean fits) {
        if (!at.state().isOpen()) {
            return "DISPUTE_OVER";
        }
        if (!at.dispute().isWith(at.subject())) {
            return "TAKE_IT_FIRST";
        }
        return fits ? null : this == ASK ? "NO_EVIDENCE_ON_APPEAL" : "OPINION_AWAITED";
    }

    private static String say(Stand at) {
        if (!at.state().isOpen()) {
            return "DISPUTE_OVER";
        }
        var others = at.side() == Side.BUYER ? DisputeState.EVIDENCE_SELLER : DisputeState.EVIDENCE_BUYER;
        return at.state() == others ? "OTHER_SIDE_SPEAKS" : null;
    }

    private static String appeal(Stand at) {
        if (at.state() != DisputeState.DECIDED) {
            return at.state().isOpen() ? "NOT_DECIDED_YET" : "DISPUTE_OVER";
        }
        return at.now().isBefore(at.ret().escalation().appealUntil()) ? null : "APPEAL_TOO_LATE";
    }

    private static String withdraw(Stand at) {
        if (!at.state().isOpen() || at.state() == DisputeState.APPEALED) {
            return at.state() == DisputeState.WITHDRAWN ? "DISPUTE_OVER" : "DECIDED_ALREADY";
        }
        return at.dispute().escalatedBy() == at.side() ? null : "NOT_ASKED_BY_YOU";
    }

    private static String carryOut(Stand at) {
        if (at.state() != DisputeState.DECIDED && at.state() != DisputeState.FINAL) {
            return at.state().isOpen() ? "NOT_DECIDED_YET" : "DISPUTE_OVER";
        }
        return at.ret().isHeld() && at.ret().ruling().remedy().moves() ? null : "NOTHING_TO_CARRY_OUT";
    }
}
