package aftercare.refunds;

import java.time.Instant;
import java.util.UUID;

import aftercare.access.Actor;

/** A refund's money has moved, or failed to; told in the transaction of the fact. */
public record RefundMoved(UUID refundId, UUID returnId, RefundState to, Actor by, Instant at) {}
