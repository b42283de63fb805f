package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.access.Actor;
import aftercare.orders.OrderLine;
import aftercare.orders.Packed;
import aftercare.orders.Packing;
import aftercare.policy.ReturnKind;

/** Money asked back for goods that have not left: they must stay, and who sends them all the same bears it (R1 art. 23, 27). */
@Singleton
public class AskedBack {

    private final Returns returns;
    private final EntityManager db;
    private final Event<ReturnEvent> events;

    AskedBack(Returns returns, EntityManager db, Event<ReturnEvent> events) {
        this.returns = returns;
        this.db = db;
        this.events = events;
    }

    /** The open cases, locked. */
    public Waiting lock(UUID orderId) {
        return new Waiting(open(orderId).stream()
                .map(returns::lock)
                .filter(AskedBack::isWaiting)
                .toList());
    }

    /** Whether the shop has still to answer any: who takes the order back grants himself these. */
    boolean hasUnanswered(UUID orderId) {
        return open(orderId).stream().map(returns::get).anyMatch(AskedBack::isUnanswered);
    }

    /** They have left: before anybody asked, so that they are called back, or although somebody had. */
    public void left(UUID orderId, Packing packing, Actor by, Instant now) {
        for (var ret : lock(orderId).cases()) {
            if (isStillHere(ret, packing)) {
                continue;
            }
            var before = ret.lines().stream()
                    .flatMap(line -> packing.parcelsOf(line.lineNo()).stream())
                    .anyMatch(parcel -> parcel.shippedAt().isBefore(ret.submittedAt()));
            events.fire(before ? CallingBack.ask(ret, by, now) : CallingBack.sentDespite(ret, by, now));
        }
    }

    /** It was called back and has turned round: what its carrier delivers, it delivers to the shop. */
    public boolean isStopped(UUID orderId) {
        return returns.list("orderId = ?1 and intercept is not null", orderId).stream()
                .anyMatch(ret -> ret.intercept().isStopped());
    }

    private static boolean isStillHere(ReturnRequest ret, Packing packing) {
        return ret.lines().stream().allMatch(line -> packing.mayBeHere(line.lineNo(), line.quantity()));
    }

    private List<UUID> open(UUID orderId) {
        return db.createQuery(
                        "select id from ReturnRequest where orderId = :order and kind = :kind and dispatched = false"
                                + " and closedAt is null order by id",
                        UUID.class)
                .setParameter("order", orderId)
                .setParameter("kind", ReturnKind.REFUND_ONLY)
                .getResultList();
    }

    private static boolean isWaiting(ReturnRequest ret) {
        return ret.isStillWithShop()
                && ret.money() == MoneyState.NONE
                && !ret.request().isClosed();
    }

    private static boolean isUnanswered(ReturnRequest ret) {
        return isWaiting(ret) && ReturnAction.APPROVE.refusal(ret) == null;
    }

    /** What must not leave. */
    public record Waiting(List<ReturnRequest> cases) {

        public boolean isEmpty() {
            return cases.isEmpty();
        }

        public String numbers() {
            return cases.stream().map(ReturnRequest::number).collect(Collectors.joining(", "));
        }

        List<ReturnRequest> unanswered() {
            return cases.stream().filter(AskedBack::isUnanswered).toList();
        }

        /** Those for whose pieces not enough would be left here. */
        public Waiting leavingWith(List<Packed> parcel, Packing packing) {
            var leaving = parcel.stream()
                    .filter(packed -> !packing.mayBeHere(packed.lineNo(), packed.quantity() + askedOf(packed.lineNo())))
                    .map(Packed::lineNo)
                    .toList();
            return new Waiting(cases.stream()
                    .filter(ret -> ret.lines().stream().anyMatch(line -> leaving.contains(line.lineNo())))
                    .toList());
        }

        private int askedOf(int lineNo) {
            return cases.stream()
                    .flatMap(ret -> ret.lines().stream())
                    .filter(line -> line.lineNo() == lineNo)
                    .mapToInt(ReturnLine::quantity)
                    .sum();
        }

        /** Nothing of the order would be left to send. */
        public boolean isAllOf(List<OrderLine> lines) {
            var asked = cases.stream()
                    .flatMap(ret -> ret.lines().stream())
                    .mapToInt(ReturnLine::quantity)
                    .sum();
            var still = lines.stream()
                    .mapToInt(line -> line.quantity() - line.cancelled())
                    .sum();
            return asked >= still;
        }
    }
}
