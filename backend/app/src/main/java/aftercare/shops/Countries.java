package aftercare.shops;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which country a time zone lies in, by the table of the time zone database. */
final class Countries {

    private static final Map<String, String> BY_ZONE = read();

    private Countries() {}

    /** Nothing for a zone that is no place, such as UTC. */
    static Optional<String> of(ZoneId zone) {
        return Optional.ofNullable(BY_ZONE.get(zone.getId()));
    }

    static boolean isKnown(String country) {
        return BY_ZONE.containsValue(country);
    }

    private static Map<String, String> read() {
        try (var table = new BufferedReader(new InputStreamReader(
                Countries.class.getResourceAsStream("/zones/countries.tsv"), StandardCharsets.UTF_8))) {
            return table.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[1], cells -> cells[0]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
