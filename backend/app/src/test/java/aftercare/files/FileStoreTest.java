package aftercare.files;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Both stores keep the same promises; the S3 one to a real S3 server. */
class FileStoreTest {

    @TempDir
    static Path folder;

    private static S3Server server;

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @ParameterizedTest
    @EnumSource(FilesConfig.Store.class)
    void whatIsPutComesBack(FilesConfig.Store which) throws IOException {
        var store = store(which);
        var kept = store.put("evidence/shop/a", stream("abc"));
        assertThat(kept.bytes()).isEqualTo(3);
        assertThat(kept.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(read(store, "evidence/shop/a")).isEqualTo("abc");
    }

    @ParameterizedTest
    @EnumSource(FilesConfig.Store.class)
    void aLargeFileComesBackWhole(FilesConfig.Store which) throws IOException {
        var content = new byte[7_654_321];
        new Random(7).nextBytes(content);
        var store = store(which);
        store.put("evidence/shop/large", new ByteArrayInputStream(content));
        try (var back = store.open("evidence/shop/large")) {
            assertThat(back.readAllBytes()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @EnumSource(FilesConfig.Store.class)
    void anEmptyFileIsAFile(FilesConfig.Store which) throws IOException {
        var store = store(which);
        assertThat(store.put("evidence/shop/empty", stream("")).bytes()).isZero();
        assertThat(read(store, "evidence/shop/empty")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FilesConfig.Store.class)
    void theLaterOneReplacesTheEarlier(FilesConfig.Store which) throws IOException {
        var store = store(which);
        store.put("evidence/shop/b", stream("earlier and longer"));
        store.put("evidence/shop/b", stream("later"));
        assertThat(read(store, "evidence/shop/b")).isEqualTo("later");
    }

    @ParameterizedTest
    @EnumSource(FilesConfig.Store.class)
    void whatIsDeletedIsGoneAndMayBeDeletedAgain(FilesConfig.Store which) throws IOException {
        var store = store(which);
        store.put("evidence/shop/c", stream("c"));
        store.delete("evidence/shop/c");
        store.delete("evidence/shop/c");
        assertThatThrownBy(() -> store.open("evidence/shop/c")).isInstanceOf(FileNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(FilesConfig.Store.class)
    void halfAFileIsNotKept(FilesConfig.Store which) {
        var store = store(which);
        var broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("the line broke");
                }
                return 'x';
            }
        };
        assertThatThrownBy(() -> store.put("evidence/shop/half", broken)).hasMessage("the line broke");
        assertThatThrownBy(() -> store.open("evidence/shop/half")).isInstanceOf(FileNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(FilesConfig.Store.class)
    void manyMayPutAtOnce(FilesConfig.Store which) throws Exception {
        var store = store(which);
        var puts = IntStream.range(0, 16)
                .mapToObj(i -> (Callable<FileStore.Kept>) () -> store.put("evidence/shop/m" + i, stream("file " + i)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var put : threads.invokeAll(puts)) {
                assertThat(put.get().bytes()).isPositive();
            }
        }
        assertThat(read(store, "evidence/shop/m15")).isEqualTo("file 15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "a/../../secret", "/etc/passwd", "a//b", "a\\b", "a/.b", "", "a\0b"})
    void aKeyThatLeavesTheFolderIsRefused(String key) {
        for (var which : FilesConfig.Store.values()) {
            assertThatThrownBy(() -> store(which).put(key, stream("x"))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store(which).open(key)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store(which).delete(key)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void noHalfFileStaysInTheFolder() throws IOException {
        store(FilesConfig.Store.LOCAL).put("tidy/one", stream("1"));
        try (var files = Files.list(folder.resolve("tidy"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aServerThatIsAwayIsAnIoProblem() {
        var nobody = S3FileStore.of(S3Server.config("http://127.0.0.1:9"));
        assertThatThrownBy(() -> nobody.put("evidence/shop/x", stream("x"))).isInstanceOf(IOException.class);
    }

    private static FileStore store(FilesConfig.Store which) {
        return switch (which) {
            case LOCAL -> new LocalFileStore(folder);
            case S3 -> S3FileStore.of(server.config());
        };
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(FileStore store, String key) throws IOException {
        try (var content = store.open(key)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
