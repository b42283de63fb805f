package aftercare.shops;

import java.time.Duration;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long nothing need be heard, and how much a weight may differ. Our own defaults (domain rules §4.2, P), no law. */
@Embeddable
@Schema(name = "WatchTerms")
public record WatchTerms(
        @Schema(description = "Nothing was heard of a parcel for so many days: it stands still") @Min(1) @Max(60)
        int stalledDays,

        @Schema(description = "For so many: it is taken to be lost") @Min(1) @Max(90)
        int lostDays,

        @Schema(description = "Delivered, and nobody has signed for it for so many days") @Min(1) @Max(60)
        int unsignedDays,

        @Schema(description = "So many faults of one article in a while are one fault of the article") @Min(2) @Max(100)
        int repeatedFaults,

        @Schema(description = "The while") @Min(1) @Max(90) int repeatedWithinDays,

        @Schema(description = "Scales differ by so many grams without a loss") @Min(0) @Max(5_000)
        int weightGrams,

        @Schema(description = "And by so much of the weight; 300 is three per cent") @Min(0) @Max(5_000)
        int weightBasisPoints) {

    public static final WatchTerms USUAL = new WatchTerms(3, 7, 3, 3, 30, 50, 300);

    public Duration stalled() {
        return Duration.ofDays(stalledDays);
    }

    public Duration lost() {
        return Duration.ofDays(lostDays);
    }

    public Duration untilSigned() {
        return Duration.ofDays(unsignedDays);
    }

    public Duration whileRepeated() {
        return Duration.ofDays(repeatedWithinDays);
    }

    /** Whether so much less is more than scales differ by. */
    public boolean lostOnTheWay(int before, int after) {
        var allowed = Math.max(weightGrams, Math.round(before * (double) weightBasisPoints / 10_000));
        return before - after > allowed;
    }
}
