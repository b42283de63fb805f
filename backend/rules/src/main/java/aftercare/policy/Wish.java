package aftercare.policy;

import java.time.Instant;

import aftercare.settlement.Coverage;

/** What the buyer wants of one line, and when he asks; coverage is of the whole return. */
public record Wish(Reason reason, ReturnKind kind, int quantity, Coverage coverage, Instant now) {}
