package aftercare.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Everything that outlives a run: the database, Keycloak's own, evidence files, logs. Delete it to start afresh. */
final class DataFolder {

    private static final long ENOUGH_MIB = 700;

    private final Path path;

    DataFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    /** Letters are laid here instead of being sent. */
    Path mail() {
        return path.resolve("mail");
    }

    Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    void mustBeUsable() {
        try {
            Files.createDirectories(path.resolve("logs"));
            var probe = Files.createTempFile(path, "can-write", null);
            Files.delete(probe);
            var free = Files.getFileStore(path).getUsableSpace() >> 20;
            if (free < ENOUGH_MIB) {
                throw new Trouble(
                        "%s has %d MB left; Aftercare needs %d MB to start. Make room, or choose another folder "
                                        .formatted(path, free, ENOUGH_MIB)
                                + "with AFTERCARE_DATA=…");
            }
        } catch (IOException e) {
            throw new Trouble(
                    path + " cannot be written to (" + e.getClass().getSimpleName()
                            + "); give yourself the right to, or choose another folder with AFTERCARE_DATA=…",
                    e);
        }
    }

    /** Two runs on one folder would write into one database; the lock goes with the program. */
    void claim() {
        try {
            var lock = FileChannel.open(path.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new Trouble("Aftercare already runs on " + path
                        + "; end that one, or choose another folder with AFTERCARE_DATA=… (and other ports).");
            }
        } catch (IOException | OverlappingFileLockException e) {
            throw new Trouble(path + " cannot be locked: " + e.getMessage(), e);
        }
    }
}
