package aftercare.limits;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/** A bucket for each caller, filled evenly over the minute. Kept by this node alone: three nodes grant three times as much. */
@Singleton
class Quotas {

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();
    private final LimitsConfig config;
    private final TimeMeter meter;

    Quotas(LimitsConfig config, Clock clock) {
        this.config = config;
        this.meter = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    Quota take(String caller, boolean system) {
        var perMinute = system ? config.systemPerMinute() : config.personPerMinute();
        var bucket = buckets.get(
                caller,
                any -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofSeconds(Quota.WINDOW)))
                        .withCustomTimePrecision(meter)
                        .build());
        return Quota.of(perMinute, bucket.tryConsumeAndReturnRemaining(1));
    }
}
