package aftercare.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import aftercare.clocks.CaseClock.Kind;
import org.hibernate.LockOptions;

/** Who of which shop is to be written to of clocks that run out. */
@Singleton
class ShopLetters {

    static final Duration A_DAY = Duration.ofHours(24);

    /** From then on nobody has no right to be nobody (V09). */
    static final Duration NOBODYS = Duration.ofHours(4);

    private static final String SELLER = "SELLER";
    private static final int PORTION = 20;

    private final EntityManager db;

    ShopLetters(EntityManager db) {
        this.db = db;
    }

    private record To(UUID shopId, String subject) implements Comparable<To> {

        @Override
        public int compareTo(To other) {
            var shops = shopId.compareTo(other.shopId);
            return shops == 0 ? subject.compareTo(other.subject) : shops;
        }
    }

    /** Of the last warnings of what the shop must do; in one order, so that two nodes never wait for each other. */
    void want(List<CaseClock> warned, Instant now) {
        var to = new TreeSet<To>();
        for (var clock : warned) {
            if (clock.kind() == Kind.MONEY) {
                to.add(new To(clock.shopId(), ShopLetter.MONEY));
            } else if (clock.assigneeId() != null) {
                to.add(new To(clock.shopId(), clock.assigneeId()));
            } else if (!clock.dueAt().isAfter(now.plus(NOBODYS))) {
                to.add(new To(clock.shopId(), ShopLetter.NOBODY));
            }
        }
        to.forEach(one -> of(one.shopId(), one.subject()).want(null, now.plus(ShopLetter.GATHERED)));
    }

    static boolean isForShop(CaseClock clock) {
        return (clock.kind() == Kind.HARD || clock.kind() == Kind.MONEY) && SELLER.equals(clock.waitsFor());
    }

    /** His row, locked; made where there was none, by whichever node is first. */
    ShopLetter of(UUID shopId, String subject) {
        db.createNativeQuery("insert ignore into shop_letter (id, shop_id, subject) values (random_bytes(16), ?1, ?2)")
                .setParameter(1, shopId)
                .setParameter(2, subject)
                .executeUpdate();
        return db.createQuery("from ShopLetter where shopId = :shop and subject = :subject", ShopLetter.class)
                .setParameter("shop", shopId)
                .setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    Optional<ShopLetter> known(UUID shopId, String subject) {
        return db.createQuery("from ShopLetter where shopId = :shop and subject = :subject", ShopLetter.class)
                .setParameter("shop", shopId)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** Those of a shop who want no letters. */
    List<String> silent(UUID shopId) {
        return db.createQuery("select subject from ShopLetter where shopId = :shop and silent = true", String.class)
                .setParameter("shop", shopId)
                .getResultList();
    }

    /** Whose time has come, locked and passed over by others. */
    List<ShopLetter> ready(Instant now) {
        return db.createQuery("from ShopLetter where readyAt <= :now order by readyAt", ShopLetter.class)
                .setParameter("now", now)
                .setMaxResults(PORTION)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
                .getResultList();
    }

    /** What waits to be paid and is due next, or is late; one more than asked for where there is more. */
    List<CaseClock> unpaid(UUID shopId, Instant before, int most) {
        return db.createQuery(
                        "from CaseClock where shopId = :shop and state = RUNNING and kind = MONEY and dueAt <= :before"
                                + " order by dueAt, id",
                        CaseClock.class)
                .setParameter("shop", shopId)
                .setParameter("before", before)
                .setMaxResults(most + 1)
                .getResultList();
    }

    /** What runs out next of what he has, or of what nobody has; one more than asked for where there is more. */
    List<CaseClock> soon(UUID shopId, String subject, Instant now, Instant before, int most) {
        var nobodys = ShopLetter.NOBODY.equals(subject);
        var query = db.createQuery(
                        "from CaseClock where shopId = :shop and state = RUNNING and kind = HARD and waitsFor = :seller"
                                + " and dueAt > :now and dueAt <= :before and assigneeId "
                                + (nobodys ? "is null" : "= :subject") + " order by dueAt, id",
                        CaseClock.class)
                .setParameter("shop", shopId)
                .setParameter("seller", SELLER)
                .setParameter("now", now)
                .setParameter("before", before)
                .setMaxResults(most + 1);
        return (nobodys ? query : query.setParameter("subject", subject)).getResultList();
    }
}
