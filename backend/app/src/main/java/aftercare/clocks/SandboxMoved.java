package aftercare.clocks;

import java.time.Instant;
import java.util.UUID;

/** It is later now in a sandbox shop; told in the transaction of the move, for all that waits for a moment without a clock. */
public record SandboxMoved(UUID shopId, Instant now) {}
