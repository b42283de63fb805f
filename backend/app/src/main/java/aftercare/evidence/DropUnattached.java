package aftercare.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

import jakarta.inject.Singleton;

import aftercare.files.FileStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Files that nobody attached to a case within a day are dropped, in portions, by whichever node comes first. */
@Singleton
class DropUnattached {

    private static final int PORTION = 50;

    private final Evidences evidences;
    private final FileStore files;
    private final EvidenceConfig config;
    private final Clock clock;

    DropUnattached(Evidences evidences, FileStore files, EvidenceConfig config, Clock clock) {
        this.evidences = evidences;
        this.files = files;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        drop();
    }

    /** Answers how many were dropped. */
    int drop() {
        var dropped = 0;
        int portion;
        do {
            portion = QuarkusTransaction.requiringNew().call(this::dropPortion);
            dropped += portion;
        } while (portion == PORTION);
        return dropped;
    }

    /** The file first: a row without its file is found again next time, a file without its row never. */
    private int dropPortion() {
        var before = clock.instant().minus(config.unattachedFor());
        var unattached = evidences.unattachedSince(before, PORTION);
        for (var evidence : unattached) {
            try {
                files.delete(evidence.previewKey());
                files.delete(evidence.key());
            } catch (IOException stuck) {
                throw new UncheckedIOException(stuck);
            }
            evidences.delete(evidence);
        }
        return unattached.size();
    }
}
