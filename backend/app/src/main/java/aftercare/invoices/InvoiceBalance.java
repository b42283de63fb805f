package aftercare.invoices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import aftercare.events.Events;
import aftercare.money.Money;
import aftercare.refunds.Refund;
import aftercare.refunds.Refunds;

/** Whether what is invoiced, less what was taken off, is what the order brought in. */
@Singleton
class InvoiceBalance {

    private final Invoices invoices;
    private final Refunds refunds;
    private final BroughtIn broughtIn;
    private final Events events;

    InvoiceBalance(Invoices invoices, Refunds refunds, BroughtIn broughtIn, Events events) {
        this.invoices = invoices;
        this.refunds = refunds;
        this.broughtIn = broughtIn;
        this.events = events;
    }

    /** How much is invoiced too much because of this refund alone; never more than what the buyer has of it. */
    Money toTakeOff(Invoice invoice, Refund refund) {
        var tooMuch = missing(invoice, refund.id()).negated();
        return BroughtIn.withBuyer(refund).min(tooMuch);
    }

    /** A red letter that ended without an effect may be begun anew while its money is still with the buyer. */
    boolean isStillOwed(Invoice invoice, RedLetter red) {
        var refund = refunds.findById(red.refundId());
        var open = BroughtIn.withBuyer(refund).minus(counting(invoices.redOf(invoice.id()), refund.id(), invoice));
        return open.compareTo(red.amount()) >= 0;
    }

    /** What was taken off for good and came back since is issued anew; the shop is told when that is more than before. */
    void settle(Invoice invoice, Instant now) {
        if (!invoice.isIssued()) {
            return;
        }
        var missing = missing(invoice, null);
        if (invoice.owesAgain(missing.max(Money.zero(missing.currency())))) {
            events.tell(invoice.shopId(), "invoice.again", invoice.id(), now, Map.of("number", invoice.orderNumber()));
        }
    }

    /** Negative where too much is invoiced. What a void red letter was to take off is waited for and is not missing. */
    private Money missing(Invoice invoice, UUID except) {
        var red = invoices.redOf(invoice.id());
        var most = red.stream()
                .filter(one -> !one.refundId().equals(except))
                .collect(Collectors.toMap(RedLetter::refundId, RedLetter::amount, Money::max));
        return refunds.ofOrder(invoice.orderId()).stream()
                .filter(refund -> most.containsKey(refund.id()))
                .map(refund -> BroughtIn.withBuyer(refund)
                        .min(most.get(refund.id()))
                        .minus(counting(red, refund.id(), invoice)))
                .filter(Money::isPositive)
                .reduce(broughtIn.of(invoice.orderId()).minus(invoices.leftOf(invoice)), Money::plus);
    }

    private static Money counting(List<RedLetter> red, UUID refundId, Invoice invoice) {
        return red.stream()
                .filter(one -> one.refundId().equals(refundId) && one.state().counts())
                .map(RedLetter::amount)
                .reduce(Money.zero(invoice.amount().currency()), Money::plus);
    }
}
