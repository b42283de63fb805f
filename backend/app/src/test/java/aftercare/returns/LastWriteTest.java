package aftercare.returns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** After {@link OpenedCase#fresh} nothing is written any more: whatever changed a case behind it would be lost. */
class LastWriteTest {

    @Test
    void anActEndsWithItsAnswer() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java/aftercare"))) {
            var calls = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> lines(file).stream())
                    .map(String::strip)
                    .filter(line -> line.contains(".fresh("))
                    .toList();
            assertThat(calls).hasSizeGreaterThan(20).allMatch(line -> line.startsWith("return "));
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
