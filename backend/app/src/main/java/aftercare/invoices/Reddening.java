package aftercare.invoices;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.orders.Orders;
import aftercare.refunds.Refund;
import aftercare.refunds.RefundMoved;
import aftercare.refunds.RefundState;
import aftercare.refunds.Refunds;
import aftercare.returns.Returns;

/**
 * Money that has gone back is taken off the invoice: after the refund, never before it. Compensation is no sale and stays out. What
 * is not issued yet will be issued over the rest.
 */
@Singleton
class Reddening {

    private final Invoices invoices;
    private final Refunds refunds;
    private final Returns returns;
    private final Orders orders;
    private final BroughtIn broughtIn;

    Reddening(Invoices invoices, Refunds refunds, Returns returns, Orders orders, BroughtIn broughtIn) {
        this.invoices = invoices;
        this.refunds = refunds;
        this.returns = returns;
        this.orders = orders;
        this.broughtIn = broughtIn;
    }

    void follow(@Observes RefundMoved moved) {
        if (moved.to() == RefundState.PAID || moved.to() == RefundState.CLAWED_BACK) {
            var refund = refunds.findById(moved.refundId());
            invoices.ofOrder(refund.orderId()).ifPresent(found -> follow(found.id(), refund, moved));
        }
    }

    private void follow(UUID invoiceId, Refund refund, RefundMoved moved) {
        var invoice = invoices.lock(invoiceId);
        if (!invoice.isIssued()) {
            invoice.expect(broughtIn.of(invoice.orderId()));
        } else if (moved.isWhole() && moved.to() == RefundState.PAID) {
            begin(invoice, refund, moved.at());
        }
    }

    private void begin(Invoice invoice, Refund refund, Instant now) {
        var known = invoices.redOf(invoice.id()).stream()
                .anyMatch(red -> red.refundId().equals(refund.id()));
        var amount = refund.total().min(invoices.leftOf(invoice));
        if (!known && amount.isPositive()) {
            var tax = refund.quote().vat();
            var off = new RedLetter.Off(refund.id(), amount, tax, reasonOf(refund));
            invoices.getEntityManager().persist(RedLetter.begin(invoice, off, RedEntry.SELLER, 1, now));
        }
    }

    /**
     * Goods that came back, or never left, are a return; money back for goods that stay is an allowance. The platform may give money
     * without asking for goods that the shop has had all the time.
     */
    private RedReason reasonOf(Refund refund) {
        var goodsCameBack = returns.findById(refund.returnId()).kind().goodsComeBack()
                || returns.hasWhatItPaidFor(refund.returnId());
        var neverSent = orders.shipmentsOf(orders.get(refund.orderId())).isEmpty();
        return goodsCameBack || neverSent ? RedReason.RETURN : RedReason.ALLOWANCE;
    }
}
