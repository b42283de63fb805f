package aftercare.returns;

import java.time.Instant;

/** The shop has asked whether its clock may stand still while both talk; until the buyer agrees it runs. */
public record PauseWish(Instant wishedAt, Instant wishedUntil, String wishedWhy) {

    /** A pause that would be over already is not agreed to any more. */
    boolean isOpen(Instant now) {
        return wishedUntil == null || wishedUntil.isAfter(now);
    }

    Verbs.Pause agreed() {
        return new Verbs.Pause(PauseReason.NEGOTIATION, wishedWhy, wishedUntil, null, null);
    }
}
