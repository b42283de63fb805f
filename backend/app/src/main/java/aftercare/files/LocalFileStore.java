package aftercare.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Files in a folder of this machine; several nodes must share it. */
final class LocalFileStore implements FileStore {

    private final Path folder;

    LocalFileStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Written beside its place and moved there when whole, so that nobody ever reads half a file. */
    @Override
    public Kept put(String key, InputStream content) throws IOException {
        var place = place(key);
        Files.createDirectories(place.getParent());
        var half = place.resolveSibling(".half-" + UUID.randomUUID());
        try {
            var kept = HashedFile.write(content, half);
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return kept;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        try {
            return Files.newInputStream(place(key));
        } catch (NoSuchFileException absent) {
            throw new FileNotFoundException(key);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(place(key));
    }

    private Path place(String key) {
        return folder.resolve(FileKeys.checked(key));
    }
}
