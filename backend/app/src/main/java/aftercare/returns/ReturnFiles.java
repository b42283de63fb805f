package aftercare.returns;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.evidence.CaseOwner;
import aftercare.evidence.EvidenceView;
import aftercare.evidence.Evidences;
import aftercare.problems.Refusal;

/** The files of a case (凭证): claimed when something is said with them, shown to both sides. */
@Singleton
class ReturnFiles implements CaseOwner {

    static final String REQUEST = "REQUEST";

    private final Evidences evidences;
    private final Returns returns;

    ReturnFiles(Evidences evidences, Returns returns) {
        this.evidences = evidences;
        this.returns = returns;
    }

    List<EvidenceView> of(ReturnRequest ret, boolean forStaff) {
        var own = ret.files() == 0 ? List.<EvidenceView>of() : evidences.of(ret.id(), forStaff);
        return ret.pieceOf() == null
                ? own
                : Stream.concat(evidences.of(ret.pieceOf(), forStaff).stream(), own.stream())
                        .toList();
    }

    /** The same with where their contents are kept; what was shown before a piece was set apart proves it too. */
    List<Evidences.Original> originals(ReturnRequest ret, boolean forStaff) {
        return Stream.of(ret.pieceOf(), ret.id())
                .filter(Objects::nonNull)
                .flatMap(id -> evidences.originals(id, forStaff).stream())
                .toList();
    }

    /** How many of them the buyer sent with his request. */
    int ofRequest(ReturnRequest ret) {
        return Math.toIntExact(evidences.count("subjectId = ?1 and purpose = ?2", ret.id(), REQUEST));
    }

    /** {@code purpose} says what they show: the request, a rejection, an inspection, a deduction. */
    void claim(ReturnRequest ret, List<UUID> ids, String purpose, String pointer, Actor by) {
        if (!ids.isEmpty()) {
            ret.filed(evidences.claim(ids, ret.id(), ret.shopId(), by, purpose, pointer));
        }
    }

    /** Another item is fraud perhaps: it is shown as it was found, and moving (domain rules §9.3, our own default). */
    void checkFilmed(Inspection.Line found, String pointer) {
        var another = found.grade() == Inspection.Grade.F && !found.files().isEmpty();
        if (another && !evidences.isFilmedAndPhotographed(found.files())) {
            throw Refusal.againstRule(pointer, "VIDEO_AND_PHOTO_MISSING");
        }
    }

    @Override
    public boolean isBuyerOf(UUID subjectId, String subject) {
        return returns.findByIdOptional(subjectId)
                .filter(ret -> ret.belongsTo(subject))
                .isPresent();
    }
}
