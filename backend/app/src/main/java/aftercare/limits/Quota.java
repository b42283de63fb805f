package aftercare.limits;

import java.time.Duration;

import io.github.bucket4j.ConsumptionProbe;

/** What is left to a caller after this request; the words of draft-ietf-httpapi-ratelimit-headers. */
record Quota(int perMinute, boolean granted, long remaining, long untilFull, long retryAfter) {

    static final long WINDOW = 60;

    static Quota of(int perMinute, ConsumptionProbe probe) {
        return new Quota(
                perMinute,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    String policy() {
        return "\"caller\";q=" + perMinute + ";w=" + WINDOW;
    }

    String left() {
        return "\"caller\";r=" + remaining + ";t=" + untilFull;
    }

    /** Rounded up: who waits that long is served. */
    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds();
    }
}
