package aftercare.jobs;

import java.time.Instant;
import java.util.UUID;

/** Something long that somebody has asked for. */
public interface Job {

    UUID id();

    /** False when it is given up, because too many workers have failed at it. */
    boolean take(String worker, Instant now);
}
