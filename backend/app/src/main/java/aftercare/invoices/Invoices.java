package aftercare.invoices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import aftercare.money.Money;
import aftercare.paging.Cursor;
import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All invoices and what was taken off them. */
@ApplicationScoped
class Invoices implements PanacheRepositoryBase<Invoice, UUID> {

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
                .reduce(invoice.amount(), Money::minus);
    }

    RedLetter red(Invoice invoice, UUID redId) {
        return Optional.ofNullable(getEntityManager().find(RedLetter.class, redId))
                .filter(red -> red.invoiceId().equals(invoice.id()))
                .orElseThrow(() -> Refusal.unknown("RED_LETTER"));
    }

    List<Invoice> ofShop(UUID shopId, InvoiceState state, Cursor after, int limit) {
        var query = getEntityManager()
                .createQuery(
                        "from Invoice where shopId = :shop and state = :state"
                                + (after == null ? "" : " and dueAt >= :at and (dueAt > :at or id > :id)")
                                + " order by dueAt, id",
                        Invoice.class)
                .setParameter("shop", shopId)
                .setParameter("state", state);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    List<UUID> toLookAt(Instant now, int most) {
        return getEntityManager()
                .createQuery("select id from Invoice where lookAt <= :now order by lookAt", UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    List<UUID> withRedToLookAt(Instant now, int most) {
        return getEntityManager()
                .createQuery("select invoiceId from RedLetter where lookAt <= :now order by lookAt", UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }
}
