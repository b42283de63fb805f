package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import aftercare.orders.OrderLine;
import aftercare.problems.Refusal;
import aftercare.settlement.Units;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;

/** All cases, and the questions we ask of them. */
@Singleton
public class Returns implements PanacheRepositoryBase<ReturnRequest, UUID> {

    /** A case with its lines, to look at. */
    public ReturnRequest get(UUID id) {
        return withLines(findByIdOptional(id).orElseThrow(() -> Refusal.unknown("RETURN")));
    }

    /** The case that is being changed, if it is one of this order; null when none is. */
    UUID editedOn(UUID orderId, UUID editing) {
        if (editing != null && count("id = ?1 and orderId = ?2", editing, orderId) == 0) {
            throw Refusal.unknown("RETURN");
        }
        return editing;
    }

    /** What the case that is being changed asks for; nothing where none is. */
    Standing standing(UUID editing) {
        return editing == null ? Standing.NOTHING : Standing.of(get(editing));
    }

    /** A case with its lines, to change: whoever comes second sees what the first has done. */
    public ReturnRequest lock(UUID id) {
        var found = getEntityManager()
                .createQuery(
                        "select r, l from ReturnRequest r left join ReturnLine l on l.returnId = r.id where r.id = :id"
                                + " order by l.lineNo",
                        Object[].class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (found.isEmpty()) {
            throw Refusal.unknown("RETURN");
        }
        return ((ReturnRequest) found.getFirst()[0])
                .with(found.stream().map(row -> (ReturnLine) row[1]).toList());
    }

    private static final Duration LATELY = Duration.ofDays(90);

    /** How often this buyer has asked this shop before, lately; null when nobody knows who he is. */
    Integer lately(ReturnRequest ret, Instant now) {
        return ret.buyerSubject() == null
                ? null
                : Math.toIntExact(count(
                        "buyerSubject = ?1 and submittedAt > ?2 and shopId = ?3 and id <> ?4 and pieceOf is null",
                        ret.buyerSubject(),
                        now.minus(LATELY),
                        ret.shopId(),
                        ret.id()));
    }

    /** Whether another case of this order is still going on. */
    public boolean anyOpen(UUID orderId, UUID except) {
        return count("orderId = ?1 and closedAt is null and id <> ?2", orderId, except) > 0;
    }

    /** The open case of this order that was opened for this very signal; null when none is. */
    UUID noticed(UUID orderId, Signal signal) {
        return getEntityManager()
                .createQuery(
                        "select id, noticed from ReturnRequest"
                                + " where orderId = :order and noticed is not null and closedAt is null",
                        Object[].class)
                .setParameter("order", orderId)
                .setMaxResults(100)
                .getResultStream()
                .filter(row -> ((Noticed) row[1]).noticedSignal() == signal)
                .map(row -> (UUID) row[0])
                .findFirst()
                .orElse(null);
    }

    /** Nothing changes after this, so the end of the transaction need not compare everything with what was read once more. */
    void writeOut() {
        flush();
        getSession().setHibernateFlushMode(FlushMode.MANUAL);
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

    /** The case that was set apart from another; empty where none was. */
    public Optional<UUID> apartFrom(UUID whole) {
        return getEntityManager()
                .createQuery("select id from ReturnRequest where pieceOf = :whole", UUID.class)
                .setParameter("whole", whole)
                .getResultStream()
                .findFirst();
    }

    /** Whether the shop has again what was paid for; asked of the table, so that nobody's case is read unlocked beside it. */
    public boolean hasWhatItPaidFor(UUID caseId) {
        return getEntityManager()
                .createQuery("select goods, refunded from ReturnLine where returnId = :id", Object[].class)
                .setParameter("id", caseId)
                .getResultStream()
                .anyMatch(row -> ((Lots) row[0])
                        .all().stream()
                                .filter(lot -> lot.state().isWithSeller())
                                .anyMatch(lot -> lot.units().overlaps((Units) row[1])));
    }

    void remove(ReturnLine emptied) {
        getEntityManager().remove(emptied);
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

    /** An order's lines, and which units of each are held by cases, open ones and refunded ones. */
    record Lines(List<OrderLine> lines, Map<Integer, Units> held) {}

    /** {@code except}: the case being edited; its own units are free for it. */
    Lines linesOf(UUID orderId, UUID except) {
        var lines = new ArrayList<OrderLine>();
        var held = new HashMap<Integer, Units>();
        getEntityManager()
                .createQuery(
                        "select l, r.held, r.returnId from OrderLine l left join ReturnLine r on r.orderId = l.orderId"
                                + " and r.lineNo = l.lineNo where l.orderId = :order order by l.lineNo",
                        Object[].class)
                .setParameter("order", orderId)
                // bought is bought: no copy is kept to find changes by
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList()
                .forEach(row -> {
                    var line = (OrderLine) row[0];
                    if (lines.isEmpty() || lines.getLast() != line) {
                        lines.add(line);
                    }
                    if (row[2] != null && !row[2].equals(except)) {
                        held.merge(line.lineNo(), (Units) row[1], Units::plus);
                    }
                });
        return new Lines(lines, held);
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

    List<ReturnRow> ofOrder(UUID orderId, boolean forStaff) {
        var select = forStaff ? ReturnRow.FOR_STAFF : ReturnRow.FOR_BUYER;
        return getEntityManager()
                .createQuery(select + "r.orderId = :order order by r.submittedAt desc", ReturnRow.class)
                .setParameter("order", orderId)
                .setMaxResults(100)
                .getResultList();
    }
}
