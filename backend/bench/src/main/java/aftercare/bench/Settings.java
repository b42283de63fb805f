package aftercare.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What a person may set from outside, by environment variables. */
record Settings(
        Path checkout,
        Path data,
        Path retail,
        int cases,
        int small,
        int due,
        int rounds,
        Duration round,
        Duration warm,
        List<String> parts,
        List<String> operations,
        int apiPort,
        int barePort,
        int keycloakPort,
        int dbPort) {

    static final int FULL = 1_000_000;

    static Settings read() {
        var checkout = Path.of("").toAbsolutePath();
        return new Settings(
                checkout,
                Path.of(text("AFTERCARE_DATA", checkout.resolve(".data/bench").toString())),
                Path.of(text(
                                "BENCH_DATA",
                                checkout.resolve("../shared/data/online-retail").toString()))
                        .normalize(),
                number("BENCH_CASES", FULL),
                10_000,
                number("BENCH_DUE", 10_000),
                number("BENCH_ROUNDS", 5),
                Duration.ofSeconds(number("BENCH_SECONDS", 4)),
                Duration.ofSeconds(number("BENCH_WARM", 45)),
                Arrays.asList(text("BENCH_PARTS", "start,speed,retail,clocks").split(",")),
                Arrays.asList(
                        text("BENCH_OPERATIONS", "list,one,submit,approve,once").split(",")),
                number("API_PORT", 18080),
                number("BARE_PORT", 18081),
                number("KEYCLOAK_PORT", 18180),
                number("DB_PORT", 13310));
    }

    boolean has(String part) {
        return parts.contains(part);
    }

    /** Only a whole run speaks for the program; a quick one is for whoever works on it. */
    boolean isWhole() {
        return cases >= FULL && parts.containsAll(List.of("start", "speed", "retail", "clocks"));
    }

    private static int number(String name, int usual) {
        return Integer.parseInt(text(name, String.valueOf(usual)));
    }

    private static String text(String name, String usual) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? usual : value;
    }
}
