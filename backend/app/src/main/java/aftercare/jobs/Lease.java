package aftercare.jobs;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Embeddable;

/** Who works at a job, and until when he is believed to be alive. */
@Embeddable
public class Lease {

    public static final Duration LASTS = Duration.ofSeconds(30);

    /** A job that makes five workers fall over is not given to a sixth. */
    private static final int MOST_ATTEMPTS = 5;

    private String leaseBy;
    private Instant leaseUntil;
    private int attempts;

    /** False when too many workers have failed at it. */
    public boolean take(String worker, Instant now) {
        attempts++;
        if (attempts > MOST_ATTEMPTS) {
            return false;
        }
        leaseBy = worker;
        leaseUntil = now.plus(LASTS);
        return true;
    }

    public boolean isHeldBy(String worker) {
        return worker.equals(leaseBy);
    }

    /** Progress shows that the job is not what makes workers fall. */
    public void goesOn(Instant now) {
        leaseUntil = now.plus(LASTS);
        attempts = 1;
    }

    /** From then on anybody may go on. */
    public void letGo(Instant from) {
        leaseUntil = from;
    }

    public void end() {
        leaseBy = null;
        leaseUntil = null;
    }
}
