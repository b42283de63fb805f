package aftercare.refunds;

import aftercare.access.Actor;
import java.time.Instant;
import java.util.UUID;

/** A refund's money has moved, or failed to; told in the transaction of the fact. */
public record RefundMoved(UUID refundId, UUID returnId, RefundState to, Actor by, Instant at) {}
