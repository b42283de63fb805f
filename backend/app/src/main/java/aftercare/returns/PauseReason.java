package aftercare.returns;

import java.time.Duration;
import java.time.Instant;

import aftercare.problems.Refusal;

/**
 * Why a clock may stand still (domain rules §2.2, our decision), and how long at most: as long as Taobao lets the sides settle
 * themselves and the police look into it (R1 art. 83 [V]), for the other two as long as the first (our decision).
 */
public enum PauseReason {
    PLATFORM_EXTENSION(Duration.ofDays(30)),
    COURT_OR_POLICE(Duration.ofDays(183)),
    NEGOTIATION(Duration.ofDays(30)),
    THIRD_PARTY_EVIDENCE(Duration.ofDays(30));

    /** What the event of a pause calls its end. */
    static final String UNTIL = "until";

    private final Duration longest;

    PauseReason(Duration longest) {
        this.longest = longest;
    }

    /** Whoever names somebody outside the case says where that can be looked up; that the two sides talk, both know. */
    boolean needsReference() {
        return this != NEGOTIATION;
    }

    /** When the clock goes on by itself: as asked for, at the latest after the longest that the reason allows. */
    Instant ends(Instant wanted, Instant now) {
        var last = now.plus(longest);
        if (wanted == null) {
            return last;
        }
        if (!wanted.isAfter(now)) {
            throw Refusal.againstRule("/until", "DEADLINE_PASSED");
        }
        if (wanted.isAfter(last)) {
            throw Refusal.againstRule("/until", "PAUSE_TOO_LONG", longest.toDays());
        }
        return wanted;
    }
}
