package aftercare.files;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The store that the configuration names. */
class ChosenStore {

    @Produces
    @Singleton
    FileStore store(FilesConfig config) {
        return switch (config.store()) {
            case LOCAL -> new LocalFileStore(config.folder());
            case S3 -> S3FileStore.of(config.s3());
        };
    }
}
