package aftercare.returns;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.orders.OrderBound;

/** An order that has found its buyer brings its cases along. */
@Singleton
class FollowBuyer {

    private final Returns returns;

    FollowBuyer(Returns returns) {
        this.returns = returns;
    }

    void follow(@Observes OrderBound bound) {
        returns.getEntityManager()
                .createQuery("update versioned ReturnRequest set buyerSubject = :subject"
                        + " where orderId = :order and buyerSubject is null")
                .setParameter("subject", bound.subject())
                .setParameter("order", bound.orderId())
                .executeUpdate();
    }
}
