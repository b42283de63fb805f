package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import aftercare.policy.Preset;

/** How long the buyer has to send the goods, as the preset of the order says; zone null where it brings none. */
@Embeddable
record SendBack(
        @Column(name = "send_back_days") int days,
        @Column(name = "send_back_zone") String zone) {

    static SendBack of(Preset preset) {
        var zone = preset.window().zone();
        return new SendBack(preset.shipWithinDays(), zone == null ? null : zone.getId());
    }

    /** When its last day is over. */
    Instant end(Instant approved) {
        return zone == null
                // wherever the buyer lives, that day has ended a day later
                ? approved.plus(Duration.ofDays(days + 1L))
                : approved.atZone(ZoneId.of(zone))
                        .toLocalDate()
                        .plusDays(days + 1L)
                        .atStartOfDay(ZoneId.of(zone))
                        .toInstant();
    }
}
