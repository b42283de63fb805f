package aftercare.refunds;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import aftercare.access.Actor;
import aftercare.clocks.CaseClocks;
import aftercare.problems.Refusal;
import aftercare.settlement.Already;
import aftercare.shops.Shops;
import aftercare.spending.Spending;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All refunds. Their lock comes before the case's, everywhere. */
@Singleton
public class Refunds implements PanacheRepositoryBase<Refund, UUID> {

    private final Event<RefundMoved> moved;

    private final Clock clock;

    private final Spending spending;
    private final Shops shops;
    private final CaseClocks clocks;

    Refunds(Event<RefundMoved> moved, Clock clock, Spending spending, Shops shops, CaseClocks clocks) {
        this.spending = spending;
        this.shops = shops;
        this.clocks = clocks;
        this.moved = moved;
        this.clock = clock;
    }

    /** A grant of nothing is kept too: what it deducted must not be deducted again. */
    public Refund grant(Refund.Grant asked, List<RefundLeg.Part> parts, Instant now) {
        var refund = Refund.grant(asked, parts.isEmpty() ? RefundState.PAID : firstState(asked), now);
        persist(refund);
        var firstTry = clock.instant();
        parts.forEach(part -> getEntityManager().persist(RefundLeg.of(refund, part, firstTry)));
        return refund;
    }

    private RefundState firstState(Refund.Grant asked) {
        var sum = asked.quote().total().plus(asked.quote().compensation());
        var large = spending.of(asked.shopId())
                .needsApproval(sum, shops.get(asked.shopId()).currency());
        return large ? RefundState.TO_APPROVE : RefundState.GRANTED;
    }

    /** What of an order has gone back so far, from the refunds granted before. */
    public Already alreadyOf(UUID orderId, Currency currency) {
        var already = Already.nothing(currency);
        for (var refund : ofOrder(orderId)) {
            already = refund.quote().addedTo(already);
        }
        return already;
    }

    public List<Refund> ofReturn(UUID returnId) {
        return list("returnId = ?1 order by grantedAt, id", returnId);
    }

    /** What a second person declined takes nothing of what may still be paid, and is not among them. */
    public List<Refund> ofOrder(UUID orderId) {
        return list("orderId = ?1 and state <> ?2 order by grantedAt, id", orderId, RefundState.DECLINED);
    }

    public List<RefundLeg> legsOf(Collection<UUID> refundIds) {
        return getEntityManager()
                .createQuery("from RefundLeg where refundId in :refunds order by id", RefundLeg.class)
                .setParameter("refunds", refundIds)
                .getResultList();
    }

    Refund lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.unknown("REFUND"));
    }

    RefundLeg leg(Refund refund, UUID legId) {
        var leg = getEntityManager().find(RefundLeg.class, legId);
        if (leg == null || !leg.refundId().equals(refund.id())) {
            throw Refusal.unknown("REFUND_LEG");
        }
        return leg;
    }

    /**
     * After a leg has changed: the refund follows, and whoever granted it is told. Its version moves also when its state
     * does not, for its legs are part of what was read.
     */
    void follow(Refund refund, Actor by, Instant now) {
        getEntityManager().lock(refund, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        var before = refund.state();
        refund.follow(legsOf(List.of(refund.id())), now);
        moved.fire(new RefundMoved(refund.id(), refund.returnId(), before, refund.state(), by, now));
    }

    /** A second person said no; who granted it is told, and may refuse to go back. */
    void declined(Refund refund, Actor by, Instant now) {
        moved.fire(
                new RefundMoved(refund.id(), refund.returnId(), RefundState.TO_APPROVE, RefundState.DECLINED, by, now));
    }

    /** As its reader may see them: how a gateway behaves, and what a second person did not let go, is the shop's own affair. */
    public List<RefundView> views(List<Refund> granted, boolean forStaff) {
        return views(granted, forStaff, Map.of());
    }

    /** As those who pay them see them: with the day by which the money is to be there. */
    List<RefundView> forWhoPays(List<Refund> granted) {
        return views(
                granted,
                true,
                clocks.moneyDue(granted.stream().map(Refund::returnId).collect(Collectors.toSet())));
    }

    private List<RefundView> views(List<Refund> granted, boolean forStaff, Map<UUID, Instant> due) {
        var legs = granted.isEmpty()
                ? List.<RefundLeg>of()
                : legsOf(granted.stream().map(Refund::id).toList());
        var now = clock.instant();
        return granted.stream()
                .filter(refund -> forStaff || !refund.isDeclined())
                .map(refund -> RefundView.of(refund, legs, forStaff, due.get(refund.returnId()), now))
                .toList();
    }
}
