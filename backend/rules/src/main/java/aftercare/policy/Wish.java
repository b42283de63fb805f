package aftercare.policy;

import java.time.Instant;

import aftercare.settlement.Coverage;

/**
 * What the buyer wants of one line, and when he asks; coverage is of the whole return. What {@code stands} was asked for
 * before and is only kept: whether it made sense at its stage was judged then.
 *
 * @param agreed what both sides agreed on outside the rules; null for nearly every one
 */
public record Wish(
        Reason reason, ReturnKind kind, int quantity, Coverage coverage, Instant now, boolean stands, Agreed agreed) {

    public Wish(Reason reason, ReturnKind kind, int quantity, Coverage coverage, Instant now) {
        this(reason, kind, quantity, coverage, now, false, null);
    }

    /** As it was asked for then. */
    public Wish standingSince(Instant then) {
        return new Wish(reason, kind, quantity, coverage, then, true, agreed);
    }

    /** Null: nothing was agreed on, the rules decide. */
    public Wish agreedOn(Agreed outsideTheRules) {
        return new Wish(reason, kind, quantity, coverage, now, stands, outsideTheRules);
    }
}
