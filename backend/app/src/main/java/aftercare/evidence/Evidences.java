package aftercare.evidence;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.query.NativeQuery;

/** All evidence, who may see it, and how a case comes to own it. */
@Singleton
public class Evidences implements PanacheRepositoryBase<Evidence, UUID> {

    /** Of one side: what a buyer handed in does not use up the room of the shop. */
    private static final String OF_SIDE = "subjectId = ?1 and uploadedBy.actorKind in ?2";

    private final EvidenceConfig config;
    private final Instance<CaseOwner> owners;

    Evidences(EvidenceConfig config, @Any Instance<CaseOwner> owners) {
        this.config = config;
        this.owners = owners;
    }

    /** The files of a case, in the order they came. */
    public List<EvidenceView> of(UUID subjectId, boolean forStaff) {
        return find("subjectId = ?1 order by uploadedAt, id", subjectId)
                .page(0, config.perCaseOfBuyer() + config.perCaseOfShop())
                .stream()
                .map(evidence -> EvidenceView.of(evidence, forStaff))
                .toList();
    }

    /** A file of a case, and where its content is kept. */
    public record Original(EvidenceView view, String key) {}

    /** The files of a case with their contents' keys: for whoever takes all of them along. */
    public List<Original> originals(UUID subjectId, boolean forStaff) {
        return find("subjectId = ?1 order by uploadedAt, id", subjectId)
                .page(0, config.perCaseOfBuyer() + config.perCaseOfShop())
                .stream()
                .map(evidence -> new Original(EvidenceView.of(evidence, forStaff), evidence.key()))
                .toList();
    }

    /**
     * Attaches files to a case: those that the actor handed in himself, or, for staff, any of their shop. Files that the
     * case has already stay where they are. Whoever calls holds the lock of the case. {@code pointer} says where in the
     * request the files were named. Answers how many the case did not have before.
     */
    public int claim(List<UUID> ids, UUID subjectId, UUID shopId, Actor actor, String purpose, String pointer) {
        var seen = new HashSet<UUID>();
        var attached = 0;
        for (var i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            var again = !seen.add(id);
            if (!again && claim(id, subjectId, shopId, actor, purpose)) {
                attached++;
            } else if (again || !isHere(id, subjectId, shopId)) {
                throw Refusal.againstRule(pointer + "/" + i, "EVIDENCE_UNKNOWN");
            }
        }
        var now = count(OF_SIDE, subjectId, sideOf(actor));
        var atMost = ofBuyer(actor) ? config.perCaseOfBuyer() : config.perCaseOfShop();
        if (now > atMost) {
            throw Refusal.againstRule(pointer, "TOO_MANY_FILES", atMost);
        }
        return attached;
    }

    /** Whether one of these is a video and another is a picture. */
    public boolean isFilmedAndPhotographed(List<UUID> ids) {
        var types = getEntityManager()
                .createQuery("select e.contentType from Evidence e where e.id in :ids", String.class)
                .setParameter("ids", ids)
                .getResultList();
        return types.stream().anyMatch(type -> type.startsWith("video/"))
                && types.stream().anyMatch(type -> type.startsWith("image/"));
    }

    /** Attaches one document that its reader must be able to open anywhere. */
    public void claimPdf(UUID id, UUID subjectId, UUID shopId, Actor actor, String purpose, String pointer) {
        if (!claim(id, subjectId, shopId, actor, purpose) && !isHere(id, subjectId, shopId)) {
            throw Refusal.againstRule(pointer, "EVIDENCE_UNKNOWN");
        }
        if (count("id = ?1 and contentType = ?2", id, "application/pdf") == 0) {
            throw Refusal.againstRule(pointer, "FILE_NOT_PDF");
        }
    }

    private static boolean ofBuyer(Actor actor) {
        return actor.actorKind() == Actor.Kind.BUYER;
    }

    private static Set<Actor.Kind> sideOf(Actor actor) {
        var buyer = EnumSet.of(Actor.Kind.BUYER);
        return ofBuyer(actor) ? buyer : EnumSet.complementOf(buyer);
    }

    /** In one statement, so that of two cases only one gets the file. */
    private boolean claim(UUID id, UUID subjectId, UUID shopId, Actor actor, String purpose) {
        return update(
                        "subjectId = ?1, purpose = ?2 where id = ?3 and shopId = ?4 and subjectId is null"
                                + " and (?5 = true or uploadedBy.actorId = ?6)",
                        subjectId,
                        purpose,
                        id,
                        shopId,
                        actor.actorKind() == Actor.Kind.STAFF,
                        actor.actorId())
                == 1;
    }

    private boolean isHere(UUID id, UUID subjectId, UUID shopId) {
        return count("id = ?1 and shopId = ?2 and subjectId = ?3", id, shopId, subjectId) == 1;
    }

    /** The file, or 404 for whoever may not see it. */
    Evidence readable(UUID id, Who who) {
        var evidence = findById(id);
        if (evidence == null || !readableBy(evidence, who)) {
            throw Refusal.unknown("EVIDENCE");
        }
        return evidence;
    }

    private boolean readableBy(Evidence evidence, Who who) {
        if (who.isForShop()) {
            return evidence.shopId().equals(who.shopId()) && (who.is(Role.STAFF) || who.is(Role.RETURNS_READ));
        }
        return evidence.isBy(who.subject())
                || evidence.subjectId() != null
                        && owners.stream()
                                .anyMatch(o -> o.isBuyerOf(evidence.subjectId(), who.subject())
                                        || o.isPutBefore(evidence.subjectId(), who));
    }

    void checkRoomFor(Actor uploader) {
        var atMost =
                uploader.actorKind() == Actor.Kind.BUYER ? config.unattachedPerBuyer() : config.unattachedPerStaff();
        var waiting = count("uploadedBy.actorId = ?1 and subjectId is null", uploader.actorId());
        if (waiting >= atMost) {
            throw Refusal.againstRule("/file", "TOO_MANY_UNATTACHED", atMost);
        }
    }

    /** Files that no case has claimed, locked so that neither another node nor a late claim touches them. */
    List<Evidence> unattachedSince(Instant before, int atMost) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from evidence where subject_id is null and uploaded_at < ?1 limit " + atMost
                                + " for update skip locked",
                        Evidence.class)
                .unwrap(NativeQuery.class)
                .setParameter(1, before)
                .getResultList();
    }
}
