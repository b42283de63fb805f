package aftercare.invoices;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.clocks.SandboxMoved;
import aftercare.events.Events;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Says when an invoice is about to be late or is, and when a red letter waits too long or became void. */
@Singleton
class InvoiceAlarms {

    private static final int PORTION = 200;

    private final Invoices invoices;
    private final Events events;
    private final Clock clock;

    InvoiceAlarms(Invoices invoices, Events events, Clock clock) {
        this.invoices = invoices;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        QuarkusTransaction.requiringNew()
                .call(() -> invoices.toLookAt(now, PORTION))
                .forEach(id -> each(id, invoice -> lookAt(invoice, now)));
        QuarkusTransaction.requiringNew()
                .call(() -> invoices.withRedToLookAt(now, PORTION))
                .forEach(id -> each(id, invoice -> lookAtRed(invoice, now)));
    }

    private void each(UUID id, Consumer<Invoice> look) {
        try {
            QuarkusTransaction.requiringNew().run(() -> look.accept(invoices.lock(id)));
        } catch (RuntimeException failed) {
            Log.errorf(failed, "Invoice %s could not be looked at; the next round tries again", id);
        }
    }

    /** A sandbox has its own time: what it passed over on its way is said as of the moment when it was due. */
    void moved(@Observes SandboxMoved moved) {
        var now = moved.now();
        all(() -> invoices.toLookAtIn(moved.shopId(), now, PORTION), invoice -> {
            while (invoice.isToBeLookedAt(now)) {
                lookAt(invoice, invoice.lookAt());
            }
        });
        all(() -> invoices.withRedToLookAtIn(moved.shopId(), now, PORTION), invoice -> {
            for (var red : invoices.redOf(invoice.id())) {
                while (red.isToBeLookedAt(now)) {
                    look(invoice, red, red.lookAt());
                }
            }
        });
    }

    /** Each look leaves one less to look at. */
    private void all(Supplier<List<UUID>> due, Consumer<Invoice> look) {
        for (var ids = due.get(); !ids.isEmpty(); ids = due.get()) {
            ids.forEach(id -> look.accept(invoices.lock(id)));
        }
    }

    /** Another node may have been here first. */
    private void lookAt(Invoice invoice, Instant now) {
        if (invoice.isToBeLookedAt(now)) {
            tell(invoice, invoice.alarm(now) ? "invoice.late" : "invoice.due", now);
        }
    }

    private void lookAtRed(Invoice invoice, Instant now) {
        invoices.redOf(invoice.id()).forEach(red -> look(invoice, red, now));
    }

    private void look(Invoice invoice, RedLetter red, Instant now) {
        if (red.look(now)) {
            tell(invoice, red.state() == RedState.VOID_UNCONFIRMED ? "red-letter.void" : "red-letter.waits", now);
        }
    }

    private void tell(Invoice invoice, String type, Instant now) {
        events.tell(invoice.shopId(), type, invoice.id(), now, Map.of("number", invoice.orderNumber()));
    }
}
