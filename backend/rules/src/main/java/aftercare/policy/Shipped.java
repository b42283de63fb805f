package aftercare.policy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads the data files that come with the rules. A broken one must not start. */
final class Shipped {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Shipped() {}

    static <T> T read(String path, TypeReference<T> type) {
        try (var in = Objects.requireNonNull(Shipped.class.getResourceAsStream(path), path)) {
            return JSON.readValue(in, type);
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }

    static Stream<String> lines(String path) {
        try (var in = Objects.requireNonNull(Shipped.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }

    /** {@code key = value} in UTF-8. */
    static Properties properties(String path) {
        try (var in = Objects.requireNonNull(Shipped.class.getResourceAsStream(path), path)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }
}
