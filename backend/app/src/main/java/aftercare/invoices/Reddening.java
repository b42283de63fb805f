package aftercare.invoices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.money.Money;
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
    private final InvoiceBalance balance;

    Reddening(
            Invoices invoices,
            Refunds refunds,
            Returns returns,
            Orders orders,
            BroughtIn broughtIn,
            InvoiceBalance balance) {
        this.invoices = invoices;
        this.refunds = refunds;
        this.returns = returns;
        this.orders = orders;
        this.broughtIn = broughtIn;
        this.balance = balance;
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
        } else {
            if (moved.isWhole() && moved.to() == RefundState.PAID) {
                begin(invoice, refund, moved.at());
            } else {
                cameBack(invoice, refund, moved.at());
            }
            balance.settle(invoice, moved.at());
        }
    }

    private void begin(Invoice invoice, Refund refund, Instant now) {
        var before = of(invoice, refund);
        if (before.isEmpty()) {
            takeOff(invoice, refund, 1, now);
        }
    }

    /** What is not issued yet is taken back, and begun anew over what the buyer still has. */
    private void cameBack(Invoice invoice, Refund refund, Instant now) {
        var before = of(invoice, refund);
        var open = before.stream()
                .filter(red -> red.state().counts() && !red.isDone() && red.state() != RedState.CONFIRMED)
                .toList();
        open.forEach(red -> red.withdraw(now));
        if (!open.isEmpty()) {
            var attempt = before.stream().mapToInt(RedLetter::attempt).max().orElse(0) + 1;
            takeOff(invoice, refund, attempt, now);
        }
    }

    private void takeOff(Invoice invoice, Refund refund, int attempt, Instant now) {
        var amount = balance.toTakeOff(invoice, refund);
        if (amount.isPositive()) {
            var off = new RedLetter.Off(refund.id(), amount, taxOf(refund, amount), reasonOf(refund));
            invoices.getEntityManager().persist(RedLetter.begin(invoice, off, RedEntry.SELLER, attempt, now));
        }
    }

    private List<RedLetter> of(Invoice invoice, Refund refund) {
        return invoices.redOf(invoice.id()).stream()
                .filter(red -> red.refundId().equals(refund.id()))
                .toList();
    }

    /** Of a part of it in proportion; null where no rate is known. */
    private static Money taxOf(Refund refund, Money amount) {
        var tax = refund.quote().vat();
        if (tax == null || amount.equals(refund.total())) {
            return tax;
        }
        var part = BigDecimal.valueOf(tax.minor())
                .multiply(BigDecimal.valueOf(amount.minor()))
                .divide(BigDecimal.valueOf(refund.total().minor()), 0, RoundingMode.HALF_UP);
        return Money.ofMinor(part.longValueExact(), amount.currency().getCurrencyCode());
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
