package aftercare.policy;

import java.time.Instant;

import aftercare.settlement.Coverage;

/**
 * What the buyer wants of one line, and when he asks; coverage is of the whole return. What {@code stands} was asked for
 * before and is only kept: whether it made sense at its stage was judged then.
 */
public record Wish(Reason reason, ReturnKind kind, int quantity, Coverage coverage, Instant now, boolean stands) {

    public Wish(Reason reason, ReturnKind kind, int quantity, Coverage coverage, Instant now) {
        this(reason, kind, quantity, coverage, now, false);
    }

    /** As it was asked for then. */
    public Wish standingSince(Instant then) {
        return new Wish(reason, kind, quantity, coverage, then, true);
    }
}
