package aftercare.invoices;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import aftercare.orders.Orders;
import aftercare.refunds.Refund;
import aftercare.refunds.RefundMoved;
import aftercare.refunds.RefundState;
import aftercare.refunds.Refunds;
import aftercare.returns.Returns;

/** Money that has gone back is taken off the invoice: after the refund, never before it. Compensation is no sale and stays out. */
@ApplicationScoped
class Reddening {

    private final Invoices invoices;
    private final Refunds refunds;
    private final Returns returns;
    private final Orders orders;

    Reddening(Invoices invoices, Refunds refunds, Returns returns, Orders orders) {
        this.invoices = invoices;
        this.refunds = refunds;
        this.returns = returns;
        this.orders = orders;
    }

    void follow(@Observes RefundMoved moved) {
        if (moved.isWhole() && moved.to() == RefundState.PAID) {
            var refund = refunds.findById(moved.refundId());
            invoices.ofOrder(refund.orderId()).ifPresent(found -> begin(found.id(), refund, moved.at()));
        }
    }

    private void begin(UUID invoiceId, Refund refund, Instant now) {
        var invoice = invoices.lock(invoiceId);
        var known = invoices.redOf(invoiceId).stream()
                .anyMatch(red -> red.refundId().equals(refund.id()));
        var amount = refund.total().min(invoices.leftOf(invoice));
        if (invoice.isIssued() && !known && amount.isPositive()) {
            var tax = refund.quote().vat();
            var off = new RedLetter.Off(refund.id(), amount, tax, reasonOf(refund));
            invoices.getEntityManager().persist(RedLetter.begin(invoice, off, RedEntry.SELLER, 1, now));
        }
    }

    /** Goods that came back, or never left, are a return; money back for goods that stay is an allowance. */
    private RedReason reasonOf(Refund refund) {
        var goodsCameBack = returns.findById(refund.returnId()).kind().goodsComeBack();
        var neverSent = orders.shipmentsOf(orders.get(refund.orderId())).isEmpty();
        return goodsCameBack || neverSent ? RedReason.RETURN : RedReason.ALLOWANCE;
    }
}
