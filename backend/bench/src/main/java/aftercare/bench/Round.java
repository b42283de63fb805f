package aftercare.bench;

import java.time.Duration;
import java.util.Map;

import org.HdrHistogram.Histogram;

/** What one server did in a few seconds: {@code answers} by status, times in microseconds, what its compiler did apart. */
record Round(
        Duration took,
        Map<Integer, Long> answers,
        Histogram times,
        long serverCpu,
        long compilerCpu,
        DatabaseWork.Done database) {

    private static final double AT_REST = 0.04;

    /** The virtual machine has next to nothing left to compile of what is asked. */
    boolean isCompiled() {
        return compilerCpu < serverCpu * AT_REST;
    }

    long requests() {
        return times.getTotalCount();
    }

    long errors() {
        return answers.entrySet().stream()
                .filter(e -> e.getKey() < 200 || e.getKey() > 299)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    double perSecond() {
        return requests() / (took.toNanos() / 1e9);
    }

    double cpuMicros() {
        return requests() == 0 ? Double.NaN : (double) serverCpu / requests();
    }

    double databaseMicros() {
        return requests() == 0 ? Double.NaN : (double) database.cpuMicros() / requests();
    }

    double statements() {
        return requests() == 0 ? Double.NaN : (double) database.statements() / requests();
    }
}
