package aftercare.concurrency;

import java.util.UUID;

/** A view of one thing that has a version: it leaves with an {@code ETag}. */
public interface Tagged {

    UUID id();

    int version();
}
