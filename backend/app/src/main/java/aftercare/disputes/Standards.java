package aftercare.disputes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.inject.Singleton;

import aftercare.problems.Refusal;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The platform's standards, as data beside the code; an old version stays in the file for the opinions that name it. */
@Singleton
class Standards {

    private final List<Standard> all;

    Standards() {
        try (var file = Standards.class.getResourceAsStream("/standards.json")) {
            all = List.copyOf(new ObjectMapper().readValue(file, new TypeReference<List<Standard>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The newest version of each. */
    List<Standard> current() {
        return all.stream()
                .filter(one -> all.stream().noneMatch(o -> o.id().equals(one.id()) && o.version() > one.version()))
                .toList();
    }

    Standard current(String id) {
        return current().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.againstRule("/standardId", "UNKNOWN_STANDARD"));
    }

    Standard get(String id, int version) {
        return all.stream()
                .filter(one -> one.id().equals(id) && one.version() == version)
                .findFirst()
                .orElseThrow();
    }
}
