package aftercare.returns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import aftercare.problems.Refusal;
import aftercare.settlement.Units;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All cases, and the questions we ask of them. */
@ApplicationScoped
public class Returns implements PanacheRepositoryBase<ReturnRequest, UUID> {

    /** A case with its lines, to look at. */
    public ReturnRequest get(UUID id) {
        return withLines(findByIdOptional(id).orElseThrow(() -> Refusal.unknown("RETURN")));
    }

    /** A case with its lines, to change: whoever comes second sees what the first has done. */
    public ReturnRequest lock(UUID id) {
        return withLines(
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.unknown("RETURN")));
    }

    void add(ReturnRequest ret) {
        persist(ret);
        addLines(ret);
    }

    /** The lines of an edited case make way for the new ones. */
    void replaceLines(ReturnRequest ret) {
        getEntityManager()
                .createQuery("delete from ReturnLine where returnId = :id")
                .setParameter("id", ret.id())
                .executeUpdate();
        addLines(ret);
    }

    private void addLines(ReturnRequest ret) {
        for (var line : ret.lines()) {
            line.belongTo(ret.id());
            getEntityManager().persist(line);
        }
    }

    private ReturnRequest withLines(ReturnRequest ret) {
        return ret.with(getEntityManager()
                .createQuery("from ReturnLine where returnId = :id order by lineNo", ReturnLine.class)
                .setParameter("id", ret.id())
                .getResultList());
    }

    /** The units of each order line that cases hold, open ones and refunded ones; {@code except} the case being edited. */
    Map<Integer, Units> heldOf(UUID orderId, UUID except) {
        var held = new HashMap<Integer, Units>();
        getEntityManager()
                .createQuery("select lineNo, held, returnId from ReturnLine where orderId = :order", Object[].class)
                .setParameter("order", orderId)
                .getResultList()
                .forEach(row -> {
                    if (!row[2].equals(except)) {
                        held.merge((Integer) row[0], (Units) row[1], Units::plus);
                    }
                });
        return held;
    }

    /** Whose case it is, and where the goods go by the terms of their order. */
    record ShopSide(String name, String returnAddress) {}

    ShopSide shopOf(UUID orderId) {
        return getEntityManager()
                .createQuery(
                        "select s.name, t.returnAddress from Order o join Shop s on s.id = o.shopId"
                                + " join ServiceTerms t on t.id = o.termsId where o.id = :order",
                        ShopSide.class)
                .setParameter("order", orderId)
                .getSingleResult();
    }

    List<ReturnRow> ofOrder(UUID orderId) {
        return getEntityManager()
                .createQuery(ReturnRow.SELECT + "r.orderId = :order order by r.submittedAt desc", ReturnRow.class)
                .setParameter("order", orderId)
                .setMaxResults(100)
                .getResultList();
    }
}
