package aftercare.platforms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import aftercare.policy.ReturnKind;
import aftercare.returns.DisputeState;
import aftercare.returns.GoodsState;
import aftercare.returns.MoneyState;
import aftercare.returns.OutboundState;
import aftercare.returns.RequestState;

/** The table {@code platform-states.csv}, read once; a wrong word in it stops the start, not a customer's case. */
final class PlatformStates {

    private static final Set<String> CONFIDENCES = Set.of("V", "v", "H", "M", "L", "?");

    private static final Map<Key, Row> ROWS = load();

    private PlatformStates() {}

    private record Key(Platform platform, String set, String code) {}

    /** A line of the table, with its sentence in both languages. */
    record Row(String zh, String en, StateMeaning meaning) {

        StateMeaning in(Locale language) {
            var of = meaning;
            return new StateMeaning(
                    of.platform(),
                    of.set(),
                    of.code(),
                    Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : zh,
                    of.kind(),
                    of.request(),
                    of.goods(),
                    of.outbound(),
                    of.money(),
                    of.dispute(),
                    of.source(),
                    of.confidence());
        }
    }

    static List<Row> all() {
        return List.copyOf(ROWS.values());
    }

    static Optional<Row> find(Platform platform, String set, String code) {
        return Optional.ofNullable(ROWS.get(new Key(platform, set, code)));
    }

    /** The numberings of a platform; a code belongs to one of them. */
    static boolean has(Platform platform, String set) {
        return ROWS.keySet().stream().anyMatch(key -> key.platform == platform && key.set.equals(set));
    }

    private static Map<Key, Row> load() {
        var rows = new LinkedHashMap<Key, Row>();
        try (var lines = new BufferedReader(new InputStreamReader(
                PlatformStates.class.getResourceAsStream("/platform-states.csv"), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(line -> {
                var row = read(line);
                var key = new Key(row.meaning.platform(), row.meaning.set(), row.meaning.code());
                if (rows.put(key, row) != null) {
                    throw new IllegalStateException("platform-states.csv says twice: " + key);
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }

    private static Row read(String line) {
        var cell = line.split(",", -1);
        if (cell.length != 13 || !CONFIDENCES.contains(cell[12]) || cell[11].isBlank()) {
            throw new IllegalStateException("platform-states.csv: " + line);
        }
        return new Row(
                cell[3],
                cell[4],
                new StateMeaning(
                        Platform.valueOf(cell[0]),
                        cell[1],
                        cell[2],
                        null,
                        said(cell[5], ReturnKind::valueOf),
                        said(cell[6], RequestState::valueOf),
                        said(cell[7], GoodsState::valueOf),
                        said(cell[8], OutboundState::valueOf),
                        said(cell[9], MoneyState::valueOf),
                        said(cell[10], DisputeState::valueOf),
                        cell[11],
                        cell[12]));
    }

    private static <T> T said(String cell, Function<String, T> read) {
        return cell.isBlank() ? null : read.apply(cell);
    }
}
