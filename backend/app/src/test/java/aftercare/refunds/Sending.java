package aftercare.refunds;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Money on its way, for tests elsewhere: a beat of the sender, and a node that dies before it hears an answer. */
@ApplicationScoped
public class Sending {

    private static final int ENOUGH = 40;

    private final RefundSender sender;
    private final EntityManager db;
    private final Clock clock;

    Sending(RefundSender sender, EntityManager db, Clock clock) {
        this.sender = sender;
        this.db = db;
        this.clock = clock;
    }

    /** Beat upon beat until nothing waits: what other tests have left unsent comes first. */
    public void beat() {
        for (var beat = 0; beat < ENOUGH && (beat == 0 || waits()); beat++) {
            sender.send();
        }
    }

    private boolean waits() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        db.createQuery("select count(*) from RefundLeg where attempts.nextTryAt <= :now", Long.class)
                                        .setParameter("now", clock.instant())
                                        .getSingleResult()
                                > 0);
    }

    public void beginsAndDies(UUID leg) {
        QuarkusTransaction.requiringNew().run(() -> sender.lease(leg));
    }
}
