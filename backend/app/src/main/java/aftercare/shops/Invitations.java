package aftercare.shops;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import aftercare.access.Secret;
import aftercare.paging.Cursor;
import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All invitations. */
@Singleton
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    /** What is open, the newest first; expired ones too: they can be renewed. */
    List<Invitation> open(UUID shopId, Cursor after, int limit) {
        var of = "shopId = ?1 and openEmail is not null";
        var order = " order by createdAt desc, id desc";
        var found = after == null
                ? find(of + order, shopId)
                : find(of + " and (createdAt, id) < (?2, ?3)" + order, shopId, after.at(), after.id());
        return found.range(0, limit - 1).list();
    }

    boolean isOpen(UUID shopId, String email) {
        return count("shopId = ?1 and openEmail = ?2", shopId, email) > 0;
    }

    Invitation lock(UUID shopId, UUID id) {
        return find("id = ?1 and shopId = ?2", id, shopId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.unknown("INVITATION"));
    }

    /** By what its link says; a secret that nobody was given is as unknown as one that was replaced. */
    Invitation lock(Secret token) {
        return find("tokenHash", token.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.unknown("INVITATION"));
    }
}
