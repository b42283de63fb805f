package aftercare.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChildTest {

    @TempDir
    private Path folder;

    @Test
    void takesItsOwnChildrenAlongWhenItEnds() throws IOException {
        var child = start("sleep 300 & echo $! > grandchild; wait");
        var note = folder.resolve("grandchild");
        child.waitUntil(() -> hasText(note), Duration.ofSeconds(10));
        var grandchild =
                ProcessHandle.of(Long.parseLong(Files.readString(note).strip())).orElseThrow();
        assertThat(grandchild.isAlive()).isTrue();

        child.stop();

        assertThat(child.isAlive()).isFalse();
        assertThat(grandchild.isAlive()).isFalse();
    }

    @Test
    void saysWhyItDiedWithoutTheLinesOnlyAProgrammerReads() {
        var child = start("echo 'no such schema'; printf '\\tat some.Class.method(Class.java:1)\\n'; exit 3");
        assertThatThrownBy(() -> child.waitUntil(() -> false, Duration.ofSeconds(10)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("code 3")
                .hasMessageContaining("no such schema")
                .hasMessageNotContaining("some.Class");
    }

    @Test
    void isNotWaitedForForever() {
        var child = start("sleep 300");
        try {
            assertThatThrownBy(() -> child.waitUntil(() -> false, Duration.ofMillis(300)))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("was not ready");
        } finally {
            child.stop();
        }
    }

    private Child start(String script) {
        return Child.start("a program", folder, folder.resolve("log"), Map.of(), List.of("sh", "-c", script));
    }

    private static boolean hasText(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
