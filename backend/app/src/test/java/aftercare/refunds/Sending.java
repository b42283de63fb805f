package aftercare.refunds;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Money on its way, for tests elsewhere: a beat of the sender, and a node that dies before it hears an answer. */
@ApplicationScoped
public class Sending {

    private final RefundSender sender;

    Sending(RefundSender sender) {
        this.sender = sender;
    }

    public void beat() {
        sender.send();
    }

    public void beginsAndDies(UUID leg) {
        QuarkusTransaction.requiringNew().run(() -> sender.lease(leg));
    }
}
