package aftercare.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import aftercare.access.Actor;
import aftercare.files.FileName;
import aftercare.files.FileStore;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;
import io.quarkus.logging.Log;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Takes a file in: looks at it, keeps it, remembers it. */
@Singleton
public class HandingIn {

    private final Evidences evidences;
    private final Sniffing sniffing;
    private final FileStore files;
    private final ShopTime time;
    private final EvidenceConfig config;
    private final TransactionSynchronizationRegistry transaction;

    HandingIn(
            Evidences evidences,
            Sniffing sniffing,
            FileStore files,
            ShopTime time,
            EvidenceConfig config,
            TransactionSynchronizationRegistry transaction) {
        this.evidences = evidences;
        this.sniffing = sniffing;
        this.files = files;
        this.time = time;
        this.config = config;
        this.transaction = transaction;
    }

    public Evidence handIn(UUID shopId, String fileName, Path file, Actor by) {
        try {
            var bytes = Files.size(file);
            if (bytes == 0) {
                throw Refusal.malformed("/file", "FILE_EMPTY");
            }
            if (bytes > config.maxBytes()) {
                throw Refusal.at("/file", 413, "FILE_TOO_LARGE", config.maxBytes() / 1_048_576);
            }
            evidences.checkRoomFor(by);
            return keep(shopId, FileName.tidy(fileName), file, sniffing.look(file), by);
        } catch (IOException unkept) {
            throw new UncheckedIOException(unkept);
        }
    }

    private Evidence keep(UUID shopId, String fileName, Path file, Content content, Actor by) throws IOException {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        FileStore.Kept kept;
        var key = "evidence/" + shopId + "/" + id;
        forgetUnlessCommitted(key, key + "-preview");
        try (var in = Files.newInputStream(file)) {
            kept = files.put(key, in);
        }
        if (content.preview() != null) {
            files.put(key + "-preview", new ByteArrayInputStream(content.preview()));
        }
        var evidence = Evidence.handIn(id, shopId, fileName, content, kept, by, time.now(shopId));
        evidences.persist(evidence);
        return evidence;
    }

    private void forgetUnlessCommitted(String... keys) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before
            }

            @Override
            public void afterCompletion(int status) {
                if (status != Status.STATUS_COMMITTED) {
                    for (var key : keys) {
                        forget(key);
                    }
                }
            }
        });
    }

    private void forget(String key) {
        try {
            files.delete(key);
        } catch (IOException stuck) {
            Log.warnf(stuck, "%s stays behind, although it was not handed in", key);
        }
    }
}
