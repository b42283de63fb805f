package aftercare.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.HdrHistogram.Histogram;

/** One operation on both servers, round by round in turn, so that whatever else the machine does hits both alike. */
record Duel(Operation operation, int connections, List<Round> ours, List<Round> bare) {

    /** Who plays, how long, how often. */
    record Rules(Load ours, Load bare, int rounds, Duration round) {

        /**
         * Neither is measured cold: until the compilers of both are at rest for three windows, six times as long at most. A server
         * of more code takes longer to be compiled; half compiled it shows nothing of what a request costs.
         */
        void warm(Operation operation, Duration least) {
            var window = least.dividedBy(6);
            var calm = 0;
            for (var i = 0; i < 36 && (i < 6 || calm < 3); i++) {
                var bareOne = bare.run(operation::bare, 16, window.dividedBy(2));
                var ourOne = ours.run(operation::ours, 16, window);
                calm = ourOne.isCompiled() && (bareOne.isCompiled() || bareOne.requests() == 0) ? calm + 1 : 0;
            }
        }

        Duel duel(Operation operation, int connections) {
            var ourRounds = new ArrayList<Round>();
            var bareRounds = new ArrayList<Round>();
            for (var i = 0; i < rounds; i++) {
                if (i % 2 == 0) {
                    ourRounds.add(ours.run(operation::ours, connections, round));
                    bareRounds.add(bare.run(operation::bare, connections, round));
                } else {
                    bareRounds.add(bare.run(operation::bare, connections, round));
                    ourRounds.add(ours.run(operation::ours, connections, round));
                }
            }
            return new Duel(operation, connections, ourRounds, bareRounds);
        }
    }

    /** Whether the bare server can do it at all. */
    boolean isBeside() {
        return bare.stream().anyMatch(round -> round.requests() > 0);
    }

    /** The middle round: one that another program disturbed does not count. */
    static double median(List<Round> rounds, ToDoubleFunction<Round> of) {
        var sorted = rounds.stream()
                .filter(r -> r.requests() > 0)
                .mapToDouble(of)
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    static long percentile(List<Round> rounds, double percent) {
        var all = new Histogram(60_000_000, 3);
        rounds.forEach(round -> all.add(round.times()));
        return all.getValueAtPercentile(percent);
    }

    static long errors(List<Round> rounds) {
        return rounds.stream().mapToLong(Round::errors).sum();
    }

    /** Ours ÷ bare, by requests per second. */
    double bySpeed() {
        return ratio(ours, bare, Round::perSecond);
    }

    /** The same by CPU of the server: how much of what one request costs us the bare one needs too. */
    double byCpu() {
        return ratio(bare, ours, Round::cpuMicros);
    }

    /** The middle of the rounds' own ratios: two that follow each other saw the same machine, the first and the last did not. */
    static double ratio(List<Round> above, List<Round> below, ToDoubleFunction<Round> of) {
        var sorted = IntStream.range(0, Math.min(above.size(), below.size()))
                .mapToDouble(i -> of.applyAsDouble(above.get(i)) / of.applyAsDouble(below.get(i)))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    double p99() {
        return (double) percentile(ours, 99) / percentile(bare, 99);
    }
}
