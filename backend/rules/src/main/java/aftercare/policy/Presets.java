package aftercare.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;

/** All presets we ship. A new version is a new file in {@code presets/} and its name in the index. */
public final class Presets {

    private static final List<Preset> ALL = load();

    private Presets() {}

    public static List<Preset> all() {
        return ALL;
    }

    /** Those that a shop may agree to today: of each the newest. */
    public static List<Preset> newest() {
        return ALL.stream().filter(preset -> preset == get(preset.id())).toList();
    }

    /** The newest version. */
    public static Preset get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("preset " + id));
    }

    public static Optional<Preset> find(String id) {
        return ALL.stream().filter(preset -> preset.id().equals(id)).max(Comparator.comparingInt(Preset::version));
    }

    /** What was in force when something was bought; a later version judges only what is bought from its first day on. */
    public static Preset inForce(String id, Instant boughtAt, ZoneId ofShop) {
        return inForce(ALL, id, boughtAt, ofShop);
    }

    /** Whoever bought before all of them is judged by the first. */
    static Preset inForce(List<Preset> shipped, String id, Instant boughtAt, ZoneId ofShop) {
        var versions = shipped.stream()
                .filter(preset -> preset.id().equals(id))
                .sorted(Comparator.comparingInt(Preset::version))
                .toList();
        return versions.reversed().stream()
                .filter(preset -> !boughtAt.isBefore(
                        preset.validFrom().atStartOfDay(preset.zoneOr(ofShop)).toInstant()))
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .orElseThrow(() -> new NoSuchElementException("preset " + id));
    }

    public static Preset get(String id, int version) {
        return ALL.stream()
                .filter(preset -> preset.id().equals(id) && preset.version() == version)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("preset " + id + " version " + version));
    }

    private static List<Preset> load() {
        var index = Shipped.read("/presets/index.json", new TypeReference<List<String>>() {});
        return index.stream()
                .map(file -> Shipped.read("/presets/" + file, new TypeReference<Preset>() {}))
                .toList();
    }
}
