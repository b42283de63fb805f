package aftercare.invoices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import aftercare.money.Money;
import aftercare.paging.Cursor;
import aftercare.paging.Likes;
import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All invoices and what was taken off them. */
@Singleton
class Invoices implements PanacheRepositoryBase<Invoice, UUID> {

    private static final String BEGINS = " and (orderNumber like :words escape '!' or number like :words escape '!'"
            + " or title like :words escape '!' or taxId like :words escape '!')";
    private static final String LIVE = "not exists (select 1 from Shop s where s.id = i.shopId and s.sandbox = true)";

    Optional<Invoice> ofOrder(UUID orderId) {
        return find("orderId", orderId).firstResultOptional();
    }

    Invoice lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.unknown("INVOICE"));
    }

    List<RedLetter> redOf(UUID invoiceId) {
        return getEntityManager()
                .createQuery("from RedLetter where invoiceId = :invoice order by begunAt, id", RedLetter.class)
                .setParameter("invoice", invoiceId)
                .getResultList();
    }

    /** What may still be taken off: all red letters together never exceed the blue one. */
    Money leftOf(Invoice invoice) {
        return redOf(invoice.id()).stream()
                .filter(red -> red.state().counts())
                .map(RedLetter::amount)
                .reduce(invoice.issued(), Money::minus);
    }

    RedLetter red(Invoice invoice, UUID redId) {
        return Optional.ofNullable(getEntityManager().find(RedLetter.class, redId))
                .filter(red -> red.invoiceId().equals(invoice.id()))
                .orElseThrow(() -> Refusal.unknown("RED_LETTER"));
    }

    /** What was taken off several invoices at once, for a list. */
    Map<UUID, List<RedLetter>> redOf(List<Invoice> of) {
        return of.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "from RedLetter where invoiceId in :invoices order by begunAt, id", RedLetter.class)
                        .setParameter("invoices", of.stream().map(Invoice::id).toList())
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(RedLetter::invoiceId));
    }

    /** {@code red} and {@code q} null: all of them; {@code again}: only what must be issued anew. */
    List<Invoice> ofShop(
            UUID shopId, InvoiceState state, RedState red, boolean again, String q, Cursor after, int limit) {
        var words = q == null || q.isBlank() ? null : Likes.startOf(q.strip());
        var query = getEntityManager()
                .createQuery(
                        "from Invoice i where shopId = :shop and state = :state"
                                + (red == null
                                        ? ""
                                        : " and exists (select 1 from RedLetter r where r.invoiceId = i.id and r.code = :red)")
                                + (again ? " and againMinor > 0" : "")
                                + (words == null ? "" : BEGINS)
                                + (after == null ? "" : " and dueAt >= :at and (dueAt > :at or id > :id)")
                                + " order by dueAt, id",
                        Invoice.class)
                .setParameter("shop", shopId)
                .setParameter("state", state);
        if (red != null) {
            query.setParameter("red", red);
        }
        if (words != null) {
            query.setParameter("words", words);
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** By the wall, so in no sandbox. */
    List<UUID> toLookAt(Instant wall, int most) {
        return getEntityManager()
                .createQuery(
                        "select id from Invoice i where lookAt <= :now and " + LIVE + " order by lookAt", UUID.class)
                .setParameter("now", wall)
                .setMaxResults(most)
                .getResultList();
    }

    List<UUID> withRedToLookAt(Instant wall, int most) {
        return getEntityManager()
                .createQuery(
                        "select invoiceId from RedLetter i where lookAt <= :now and " + LIVE + " order by lookAt",
                        UUID.class)
                .setParameter("now", wall)
                .setMaxResults(most)
                .getResultList();
    }

    /** By the time of one shop. */
    List<UUID> toLookAtIn(UUID shopId, Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select id from Invoice where shopId = :shop and state = :requested and lookAt <= :now"
                                + " order by lookAt",
                        UUID.class)
                .setParameter("shop", shopId)
                .setParameter("requested", InvoiceState.REQUESTED)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    List<UUID> withRedToLookAtIn(UUID shopId, Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select invoiceId from RedLetter where shopId = :shop and lookAt <= :now order by lookAt",
                        UUID.class)
                .setParameter("shop", shopId)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }
}
