package aftercare.bench;

import java.util.List;

/** The comparison with the bare server, in tables and in the sentences one must not overlook. */
record SpeedPage(Speed.Found found) {

    private static final double MOST_P99 = 3;
    private static final double MOST_GROWTH = 1.2;

    void write(Page page) {
        page.line("");
        page.line("## Beside a bare server");
        page.line("");
        page.line(
                "%,d cases in the shop (filled in %d s). Ours ÷ bare: 1.00 is as fast as the bare server.",
                found.cases(), found.fillSeconds());
        page.line(
                "\"by CPU\" compares what one request costs the server itself, the figure that a busy machine hurts least;");
        page.line("\"by speed\" compares requests per second.");
        page.line("");
        page.line("| operation | connections | by CPU | by speed | floor | aim | p99, ours ÷ bare (≤ 3) | |");
        page.line("|---|---|---|---|---|---|---|---|");
        found.duels().stream().filter(Duel::isBeside).forEach(duel -> summary(page, duel));
        page.line("");
        verdicts(page);
        page.line("");
        page.line(
                "| operation | conn. | | requests/s | p50 ms | p99 ms | CPU µs | database CPU µs | statements | errors |");
        page.line("|---|---|---|---|---|---|---|---|---|---|");
        for (var duel : found.duels()) {
            side(page, duel, "ours", duel.ours());
            if (duel.isBeside()) {
                side(page, duel, "bare", duel.bare());
            }
        }
        page.line("");
        found.growth().ifPresent(growth -> growth(page, growth));
        page.line(
                "Resident at its highest under this load: %d MiB (asked for: ≤ 450 MiB%s).",
                found.residentMiB(), found.residentMiB() <= 450 ? "" : ", **missed**");
    }

    private static void summary(Page page, Duel duel) {
        var target = duel.operation().target();
        page.line(
                "| %s | %d | %.2f | %.2f | %s | %s | %.1f | %s |",
                duel.operation().name(),
                duel.connections(),
                duel.byCpu(),
                duel.bySpeed(),
                target.floor() == 0 ? "" : "%.2f".formatted(target.floor()),
                target.aim() == 0 ? "" : "%.2f".formatted(target.aim()),
                duel.p99(),
                verdict(duel));
    }

    private static String verdict(Duel duel) {
        var target = duel.operation().target();
        if (target.floor() == 0) {
            return "";
        }
        var worse = Math.min(duel.byCpu(), duel.bySpeed());
        if (Double.isNaN(worse)) {
            return "not measured: all used up";
        }
        return worse < target.floor()
                ? "**below the floor**"
                : worse < target.aim() ? "above the floor" : "aim reached";
    }

    private void verdicts(Page page) {
        for (var duel : found.duels()) {
            var target = duel.operation().target();
            if (duel.bySpeed() < target.floor() || duel.byCpu() < target.floor()) {
                page.line(
                        "- **Below the floor**: %s at %d connections, %.2f by CPU and %.2f by speed of %.2f.",
                        duel.operation().name(), duel.connections(), duel.byCpu(), duel.bySpeed(), target.floor());
            }
            if (target.floor() > 0 && duel.p99() > MOST_P99) {
                page.line(
                        "- **p99 missed**: %s at %d connections is %.1f × the bare one.",
                        duel.operation().name(), duel.connections(), duel.p99());
            }
            if (Duel.errors(duel.ours()) > 0) {
                page.line(
                        "- **Errors**: %d of ours in %s at %d connections.",
                        Duel.errors(duel.ours()), duel.operation().name(), duel.connections());
            }
        }
    }

    private static void side(Page page, Duel duel, String who, List<Round> rounds) {
        page.line(
                "| %s | %d | %s | %,.0f | %.1f | %.1f | %,.0f | %,.0f | %.1f | %d |",
                duel.operation().name(),
                duel.connections(),
                who,
                Duel.median(rounds, Round::perSecond),
                Duel.percentile(rounds, 50) / 1e3,
                Duel.percentile(rounds, 99) / 1e3,
                Duel.median(rounds, Round::cpuMicros),
                Duel.median(rounds, Round::databaseMicros),
                Duel.median(rounds, Round::statements),
                Duel.errors(rounds));
    }

    private static void growth(Page page, Growth.Found growth) {
        page.line(
                "The list in a shop of %,d cases against one of %,d beside it, asked in turns at 16 connections: time per page ×%.2f;"
                        + " CPU of the server ×%.2f, of the database ×%.2f (the bare server's: time ×%.2f, database ×%.2f);"
                        + " asked for: time ≤ 1.2%s.",
                growth.all(),
                growth.few(),
                growth.byTime(),
                growth.byCpu(),
                growth.ofDatabase(),
                growth.bareByTime(),
                growth.bareOfDatabase(),
                growth.byTime() <= MOST_GROWTH ? "" : ", **missed**");
        page.line("");
    }

    /** For whoever watches. */
    static String line(Duel duel) {
        return Say.text(
                "%2d connections: ours %,.0f/s p99 %.1f ms %,.0f µs, bare %,.0f/s p99 %.1f ms %,.0f µs; by CPU %.2f, by speed %.2f; errors %d, %d",
                duel.connections(),
                Duel.median(duel.ours(), Round::perSecond),
                Duel.percentile(duel.ours(), 99) / 1e3,
                Duel.median(duel.ours(), Round::cpuMicros),
                Duel.median(duel.bare(), Round::perSecond),
                Duel.percentile(duel.bare(), 99) / 1e3,
                Duel.median(duel.bare(), Round::cpuMicros),
                duel.byCpu(),
                duel.bySpeed(),
                Duel.errors(duel.ours()),
                Duel.errors(duel.bare()));
    }
}
