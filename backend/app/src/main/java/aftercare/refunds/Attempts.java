package aftercare.refunds;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import aftercare.problems.Refusal;

/** The tries to get one thing done by a gateway under one key: when the next one is, and since when it has kept silent. */
@Embeddable
public class Attempts {

    /** A gateway that has not said for so long what became of it may be asked by a person instead. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Column(name = "attempts")
    private int count;

    private Instant nextTryAt;
    private Instant unansweredSince;
    private String failure;

    protected Attempts() {}

    /** {@code firstTry}: null where nobody is asked by itself. */
    public static Attempts from(Instant firstTry) {
        var attempts = new Attempts();
        attempts.tryAt(firstTry);
        return attempts;
    }

    /** Null: not before a person says so. */
    public void tryAt(Instant at) {
        nextTryAt = at;
    }

    /** From here on the gateway may have done it; whoever has the lease hears its answer, and others wait. */
    public void lease(Instant wall) {
        count++;
        nextTryAt = wall.plus(LEASE);
        unansweredSince = unansweredSince == null ? wall : unansweredSince;
        failure = null;
    }

    /** No answer: it may or may not have been done. Asked again under the same key, ever more slowly. */
    public void silent(String why, Instant wall) {
        failure = why;
        nextTryAt = wall.plus(pause());
    }

    private Duration pause() {
        var longer = SHORTEST_PAUSE.multipliedBy(1L << Math.min(count, 10));
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    /** The gateway is not there to be asked, which is a silence too: after a day a person may say what became of it. */
    public void waits(String why, Instant wall) {
        unansweredSince = unansweredSince == null ? wall : unansweredSince;
        failure = why;
        nextTryAt = wall.plus(LEASE);
    }

    /** What became of it is known; {@code why}: it was not done, null where it was. */
    public void over(String why) {
        nextTryAt = null;
        unansweredSince = null;
        failure = why;
    }

    public boolean isWaitingAfter(Instant wall) {
        return nextTryAt == null || nextTryAt.isAfter(wall);
    }

    /** An earlier try may have done it. */
    public boolean isOpen() {
        return count > 0 && unansweredSince != null;
    }

    /** A try is under way at this moment: what it brings is not known by anybody. */
    public boolean isUnderWay() {
        return isOpen() && failure == null;
    }

    public boolean isUnanswered(Instant wall) {
        return unansweredSince != null && !unansweredSince.plus(PATIENCE).isAfter(wall);
    }

    /** A person may say what became of it once he has looked there, and nobody is asking it at this moment. */
    public void lookedThere(boolean checked) {
        if (isUnderWay()) {
            throw Refusal.tryAgain("BEING_SENT", (int) LEASE.toSeconds());
        }
        if (!checked) {
            throw Refusal.againstRule("/checked", "CHECK_GATEWAY_FIRST");
        }
    }

    public int count() {
        return count;
    }

    /** Why the last one did not do it; null while one is under way. */
    public String failure() {
        return failure;
    }
}
