package aftercare.bench;

final class Report {
    private Report() {}

    static String line(Duel duel) {
        return Say.text(
                "%-30s %2d conn  ours %,6.0f/s p50 %6.2f p99 %7.2f ms cpu %5.0f µs db %4.0f µs | bare %,6.0f/s p50 %6.2f p99 %7.2f ms cpu %5.0f µs db %4.0f µs | speed %.2f cpu %.2f p99 %.1f× | statements %.1f/%.1f | errors %d/%d",
                duel.operation().name(),
                duel.connections(),
                Duel.median(duel.ours(), Round::perSecond),
                Duel.percentile(duel.ours(), 50) / 1e3,
                Duel.percentile(duel.ours(), 99) / 1e3,
                Duel.median(duel.ours(), Round::cpuMicros),
                Duel.median(duel.ours(), Round::databaseMicros),
                Duel.median(duel.bare(), Round::perSecond),
                Duel.percentile(duel.bare(), 50) / 1e3,
                Duel.percentile(duel.bare(), 99) / 1e3,
                Duel.median(duel.bare(), Round::cpuMicros),
                Duel.median(duel.bare(), Round::databaseMicros),
                duel.bySpeed(),
                duel.byCpu(),
                duel.p99(),
                Duel.errors(duel.ours()),
                Duel.errors(duel.bare()));
    }
}
