package aftercare.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Where the unpacked database and identity server live: once per clone, beside the data, never in version control. */
final class Parts {

    private static final Properties VERSIONS = versions();

    private Parts() {}

    static Path mariadb() {
        return folder().resolve("mariadb-" + VERSIONS.getProperty("mariadb"));
    }

    static Path keycloak() {
        return folder().resolve("keycloak-" + VERSIONS.getProperty("keycloak"));
    }

    /** The clone this runs in, or the cache of the user when it runs elsewhere. */
    private static Path folder() {
        return Settings.value("AFTERCARE_PARTS")
                .map(Path::of)
                .or(() -> checkout().map(root -> root.resolve(".data/parts")))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache/aftercare/parts"))
                .toAbsolutePath()
                .normalize();
    }

    static Optional<Path> checkout() {
        for (var here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.isRegularFile(here.resolve("docker/keycloak/realm.json"))) {
                return Optional.of(here);
            }
        }
        return Optional.empty();
    }

    private static Properties versions() {
        var versions = new Properties();
        try (var file = Parts.class.getResourceAsStream("versions.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
