package aftercare.credit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import aftercare.paging.Cursor;
import aftercare.paging.Likes;
import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All accounts of store credit, and the questions we ask of them. */
@Singleton
class CreditAccounts implements PanacheRepositoryBase<CreditAccount, UUID> {

    private static final int MOST_OF_A_BUYER = 100;

    /** Two who open the same account at once get the same one. */
    UUID open(UUID shopId, Holder holder, String currency, Instant now) {
        getEntityManager()
                .createNativeQuery("insert ignore into credit_account"
                        + " (id, shop_id, holder_kind, holder, holder_name, currency, opened_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, bytes(UuidVersion7Strategy.INSTANCE.generateUuid(null)))
                .setParameter(2, bytes(shopId))
                .setParameter(3, holder.kind().name())
                .setParameter(4, holder.key())
                .setParameter(5, holder.name())
                .setParameter(6, currency)
                .setParameter(7, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
        return find(
                        "shopId = ?1 and holderKind = ?2 and holder = ?3 and currency = ?4",
                        shopId,
                        holder.kind(),
                        holder.key(),
                        currency)
                .singleResult()
                .id();
    }

    CreditAccount lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.unknown("CREDIT_ACCOUNT"));
    }

    /** A ledger is only written on: how many entries it has says which state of it somebody has seen. */
    int version(CreditAccount account) {
        return versions(List.of(account)).get(account.id());
    }

    Map<UUID, Integer> versions(Collection<CreditAccount> of) {
        if (of.isEmpty()) {
            return Map.of();
        }
        var versions = of.stream().collect(Collectors.toMap(CreditAccount::id, account -> 0));
        getEntityManager()
                .createQuery(
                        "select accountId, count(*) from CreditEntry where accountId in :accounts group by accountId",
                        Object[].class)
                .setParameter("accounts", versions.keySet())
                .getResultStream()
                .forEach(row -> versions.put((UUID) row[0], Math.toIntExact((Long) row[1])));
        return versions;
    }

    CreditAccount get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.unknown("CREDIT_ACCOUNT"));
    }

    Optional<CreditAccount> find(UUID shopId, Holder holder, String currency) {
        return find(
                        "shopId = ?1 and holderKind = ?2 and holder = ?3 and currency = ?4",
                        shopId,
                        holder.kind(),
                        holder.key(),
                        currency)
                .singleResultOptional();
    }

    /** With something left; read under the account's lock when it is to be moved. */
    Lots lots(CreditAccount account) {
        return new Lots(getEntityManager()
                .createQuery("from CreditLot where accountId = :account and leftMinor > 0", CreditLot.class)
                .setParameter("account", account.id())
                .getResultList()
                .stream()
                .map(CreditLot::asPlanned)
                .toList());
    }

    /** The lots of several accounts at once, for a list. */
    Map<UUID, Lots> lots(Collection<UUID> accountIds) {
        return getEntityManager()
                .createQuery("from CreditLot where accountId in :accounts and leftMinor > 0", CreditLot.class)
                .setParameter("accounts", accountIds)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        CreditLot::accountId,
                        Collectors.mapping(
                                CreditLot::asPlanned, Collectors.collectingAndThen(Collectors.toList(), Lots::new))));
    }

    CreditLot lot(UUID id) {
        return getEntityManager().find(CreditLot.class, id);
    }

    boolean isKnown(CreditAccount account, String cause) {
        return !entriesOf(account, cause).isEmpty();
    }

    List<CreditEntry> entriesOf(CreditAccount account, String cause) {
        return getEntityManager()
                .createQuery("from CreditEntry where accountId = :account and cause = :cause", CreditEntry.class)
                .setParameter("account", account.id())
                .setParameter("cause", cause)
                .getResultList();
    }

    List<CreditEntry> entriesOf(UUID returnId) {
        return getEntityManager()
                .createQuery("from CreditEntry where returnId = :case order by at, id", CreditEntry.class)
                .setParameter("case", returnId)
                .getResultList();
    }

    /** How much of each grant a case holds; read under the account's lock. */
    List<Lots.Lot> takenBy(UUID returnId) {
        return entriesOf(returnId).stream()
                .collect(Collectors.groupingBy(CreditEntry::lotId, Collectors.summingLong(CreditEntry::amountMinor)))
                .entrySet()
                .stream()
                .map(taken -> new Lots.Lot(
                        taken.getKey(),
                        -taken.getValue(),
                        lot(taken.getKey()).asPlanned().expiresAt()))
                .toList();
    }

    long timesMoved(UUID lotId) {
        return getEntityManager()
                .createQuery("select count(*) from CreditEntry where lotId = :lot", Long.class)
                .setParameter("lot", lotId)
                .getSingleResult();
    }

    List<CreditEntry> newestOf(CreditAccount account, Cursor after, int limit) {
        var query = getEntityManager()
                .createQuery(
                        "from CreditEntry where accountId = :account"
                                + (after == null ? "" : " and at <= :at and (at < :at or id < :id)")
                                + " order by at desc, id desc",
                        CreditEntry.class)
                .setParameter("account", account.id());
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    List<CreditAccount> ofShop(UUID shopId, String holder, Cursor after, int limit) {
        var query = getEntityManager()
                .createQuery(
                        "from CreditAccount where shopId = :shop"
                                + (holder == null ? "" : " and holder like :holder escape '!'")
                                + (after == null ? "" : " and openedAt <= :at and (openedAt < :at or id < :id)")
                                + " order by openedAt desc, id desc",
                        CreditAccount.class)
                .setParameter("shop", shopId);
        if (holder != null) {
            query.setParameter("holder", Likes.startOf(holder));
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    List<CreditAccount> ofBuyer(String subject) {
        return find("holderKind = ?1 and holder = ?2 order by openedAt", Holder.Kind.SUBJECT, subject)
                .page(0, MOST_OF_A_BUYER)
                .list();
    }

    /** Of shops that go by the wall. */
    List<UUID> withExpired(Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select accountId from CreditLot where byWall = true and wakeAt <= :now order by wakeAt",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Of one shop, by its own time. */
    List<UUID> withExpiredIn(UUID shopId, Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select accountId from CreditLot where shopId = :shop and wakeAt <= :now order by wakeAt",
                        UUID.class)
                .setParameter("shop", shopId)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
