package aftercare.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a person has to put right first is said in one sentence, by the scripts and by what they start, and nothing runs on. */
@Timeout(120)
class OneSentenceTest {

    private static final Path CHECKOUT = Parts.checkout().orElseThrow();

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path tools;

    private record Said(int code, String error) {

        void isOneSentenceOf(String... parts) {
            assertThat(code).as(error).isNotZero();
            assertThat(error.lines().filter(line -> !line.isBlank())).as(error).hasSize(1);
            assertThat(error).contains(parts).doesNotContain("Exception");
        }
    }

    @BeforeEach
    void openTheToolbox() throws IOException {
        tools = Files.createDirectories(folder.resolve("tools"));
        environment.put("PATH", tools + ":" + System.getenv("PATH"));
    }

    @Test
    void onlyAnOldJdk() throws IOException {
        var old = Files.createDirectories(folder.resolve("jdks/jdk-17"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.13\"\n");
        program(Files.createDirectories(old.resolve("bin")).resolve("javac"), "exit 0");
        environment.put("AFTERCARE_JDKS", old.getParent().toString());
        environment.put("JAVA_HOME", "");
        environment.put("PATH", tools.toString());
        List.of("bash", "env", "cat", "dirname", "readlink", "sed", "mkdir").forEach(this::takeAlong);
        run(CHECKOUT, "bin/run").isOneSentenceOf("needs a JDK, version 21 or newer", "17 in " + old, "JAVA_HOME");
    }

    @Test
    void noNetwork() throws IOException {
        var clone = aCopyOfTheClone();
        program(tools.resolve("df"), "printf 'x\\nx 9 9 90000 9%% /\\n'");
        var nowhere = Files.writeString(folder.resolve("settings.xml"), """
                <settings><mirrors><mirror><id>nowhere</id><mirrorOf>*</mirrorOf>
                <url>http://127.0.0.1:%d/</url></mirror></mirrors></settings>""".formatted(aPortOfNobody()));
        environment.put("MAVEN_ARGS", "-Dmaven.repo.local=" + folder.resolve("empty") + " -s " + nowhere);
        run(clone, "bin/build").isOneSentenceOf("must be downloaded", "is there a network?", "build-parts.log");
    }

    @Test
    void noRoomToBuild() throws IOException {
        program(tools.resolve("df"), "printf 'x\\nx 9 9 101 9%% /\\n'");
        var clone = aCopyOfTheClone();
        run(clone, "bin/build").isOneSentenceOf(clone + " has 101 MB left", "3000 MB");
    }

    @Test
    void theDiskIsFullBeforeItIsBuilt() throws IOException {
        var clone = aCopyOfTheClone();
        program(tools.resolve("df"), "printf 'x\\nx 9 9 90000 9%% /\\n'");
        program(clone.resolve("backend/mvnw"), "echo 'java.io.IOException: No space left on device' >&2; exit 1");
        run(clone, "bin/build").isOneSentenceOf("no room left on the disk", "build-parts.log");
    }

    @Test
    void noRoomForTheData() throws IOException {
        var small = Configuration.unix().toBuilder().setMaxSize(1 << 20).build();
        try (var disk = Jimfs.newFileSystem(small)) {
            assertThatThrownBy(new DataFolder(disk.getPath("/data"))::mustBeUsable)
                    .isInstanceOf(Trouble.class)
                    .hasMessageContainingAll("/data has ", "MB left", "AFTERCARE_DATA=");
        }
    }

    @Test
    void aDataFolderThatCannotBeWrittenTo() throws IOException {
        var file = Files.writeString(folder.resolve("data"), "a file where a folder should be");
        environment.put("AFTERCARE_DATA", file.toString());
        run(CHECKOUT, "bin/build").isOneSentenceOf(file + " cannot be written to", "AFTERCARE_DATA=");
    }

    @Test
    void aTakenPort() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = String.valueOf(taken.getLocalPort());
            environment.put("WEB_PORT", port);
            environment.put("AFTERCARE_DATA", folder.resolve("data").toString());
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            run(CHECKOUT, java, "-cp", System.getProperty("java.class.path"), Run.class.getName(), "--only=web")
                    .isOneSentenceOf("Port " + port + ", which the web page needs, is taken by", "WEB_PORT=");
        }
    }

    private Said run(Path where, String... command) {
        try {
            var out = folder.resolve("out.txt");
            var error = folder.resolve("error.txt");
            var builder = new ProcessBuilder(command)
                    .directory(where.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(error.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(100, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            return new Said(process.waitFor(), Files.readString(error));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Nothing of it is built. */
    private Path aCopyOfTheClone() throws IOException {
        var copy = folder.resolve("clone");
        for (var part : List.of("bin", "backend", "docker/keycloak")) {
            copy(CHECKOUT.resolve(part), copy.resolve(part));
        }
        return copy.toRealPath();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path here, BasicFileAttributes facts) throws IOException {
                if (here.endsWith("target") || here.endsWith("java") || here.endsWith("resources")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(here)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void takeAlong(String tool) {
        try {
            for (var place : List.of("/usr/bin", "/bin")) {
                if (Files.isExecutable(Path.of(place, tool)) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), Path.of(place, tool));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void program(Path file, String does) throws IOException {
        Files.writeString(file, "#!/usr/bin/env bash\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static int aPortOfNobody() throws IOException {
        try (var soonGone = new ServerSocket(0)) {
            return soonGone.getLocalPort();
        }
    }
}
