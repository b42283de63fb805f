package aftercare.refunds;

import java.time.Instant;
import java.util.UUID;

import aftercare.access.Actor;

/** A part of a refund has changed, and with it perhaps the refund; told in the transaction of the fact. */
public record RefundMoved(UUID refundId, UUID returnId, RefundState from, RefundState to, Actor by, Instant at) {

    /** Money has moved as a whole, or failed to; otherwise only one part of several did. */
    public boolean isWhole() {
        return from != to;
    }
}
