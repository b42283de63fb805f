package aftercare.shops;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Who belongs to which shop. Asked at every request, so kept in memory for half a minute. */
@Singleton
class Memberships implements PanacheRepositoryBase<Membership, UUID> {

    private static final int MOST_STAFF_LISTED = 500;

    private final Cache<String, List<Membership>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    /** Null when the database must be asked. */
    List<Membership> alreadyKnown(String subject) {
        return known.getIfPresent(subject);
    }

    @Transactional
    List<Membership> of(String subject) {
        return known.get(subject, asked -> list("subject", asked));
    }

    List<Membership> staffOf(UUID shopId) {
        return find("shopId = ?1 and role <> ?2 order by name", shopId, StaffRole.PARTNER)
                .page(0, MOST_STAFF_LISTED)
                .list();
    }

    Optional<Membership> find(UUID shopId, String subject) {
        return find("shopId = ?1 and subject = ?2", shopId, subject).firstResultOptional();
    }

    Optional<Membership> lock(UUID shopId, String subject) {
        return find("shopId = ?1 and subject = ?2", shopId, subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    void add(Membership member) {
        persist(member);
        known.invalidate(member.subject());
    }

    void change(Membership member, StaffRole role) {
        member.become(role);
        known.invalidate(member.subject());
    }

    void remove(Membership member) {
        delete(member);
        known.invalidate(member.subject());
    }
}
