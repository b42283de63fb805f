package aftercare.invoices;

import java.time.Instant;

import jakarta.inject.Singleton;

import aftercare.clocks.CaseClock;
import aftercare.clocks.CaseClock.Kind;
import aftercare.clocks.CaseClocks;
import aftercare.money.Money;

/** C20 on the order's board: an invoice that was asked for is issued within its time, or the promise was missed. */
@Singleton
class InvoicePromise {

    static final String C20 = "C20";

    private final CaseClocks clocks;

    InvoicePromise(CaseClocks clocks) {
        this.clocks = clocks;
    }

    void start(Invoice invoice, Instant now) {
        clocks.start(
                clocks.book(invoice.orderId()),
                new CaseClock.Start(
                        CaseClock.Subject.order(invoice.shopId(), invoice.orderId(), invoice.orderNumber(), "SELLER"),
                        Kind.SERVICE,
                        C20,
                        "PROMISE",
                        now,
                        invoice.dueAt(),
                        Money.ofMinor(0, invoice.currency()),
                        "AFTERCARE_CLOCKS",
                        1));
    }

    void end(Invoice invoice, Instant now) {
        clocks.end(clocks.book(invoice.orderId()), C20, now);
    }
}
