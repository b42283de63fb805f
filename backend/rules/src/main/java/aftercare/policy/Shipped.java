package aftercare.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

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
}
