package aftercare.invoices;

import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.money.Money;
import aftercare.orders.Orders;
import aftercare.refunds.Refund;
import aftercare.refunds.RefundState;
import aftercare.refunds.Refunds;

/**
 * What an order brought in and has not gone back: over that much its invoice is made out. Compensation was never a sale, what is
 * granted but not paid is reddened when it is, and of what was paid only that is off which has not come back.
 */
@Singleton
class BroughtIn {

    private final Orders orders;
    private final Refunds refunds;

    BroughtIn(Orders orders, Refunds refunds) {
        this.orders = orders;
        this.refunds = refunds;
    }

    Money of(UUID orderId) {
        return refunds.ofOrder(orderId).stream()
                .map(BroughtIn::withBuyer)
                .reduce(orders.get(orderId).total(), Money::minus);
    }

    /** What the buyer still has of it. */
    static Money withBuyer(Refund refund) {
        return refund.state() == RefundState.PAID
                ? refund.total().minus(refund.clawedBack().min(refund.total()))
                : Money.zero(refund.total().currency());
    }
}
