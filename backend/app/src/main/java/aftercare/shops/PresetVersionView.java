package aftercare.shops;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import aftercare.policy.Floor;
import aftercare.policy.Preset;
import aftercare.policy.RuleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shop's own version of a preset, beside the one it stands on. */
@Schema(name = "PresetVersion")
public record PresetVersionView(
        UUID id,
        int version,
        String presetId,

        @Schema(description = "Counts on from the versions we ship")
        int number,

        PresetState state,
        @Nullable Instant effectiveFrom,

        @Schema(description = "Orders placed now stand on it")
        boolean inEffect,

        Preset preset,

        @Schema(description = "What it may not promise less than")
        Preset least,

        @Schema(description = "Where it promises less, now that a newer preset is shipped")
        List<Missed> missed,

        @Nullable String note,
        String draftedBy,
        Instant draftedAt,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt)
        implements Tagged {

    /** A promise of the preset that is not kept. */
    @Schema(name = "MissedPromise")
    public record Missed(String pointer, String text) {}

    static PresetVersionView of(PresetVersion own, Set<UUID> inEffect, Locale language) {
        var missed = Floor.missed(own.preset(), own.least()).stream()
                .map(less -> new Missed(less.pointer(), RuleText.say(less, language)))
                .toList();
        return new PresetVersionView(
                own.id(),
                own.version(),
                own.presetId(),
                own.number(),
                own.state(),
                own.effectiveFrom(),
                inEffect.contains(own.id()),
                own.preset(),
                own.least(),
                missed,
                own.note(),
                own.draftedBy(),
                own.draftedAt(),
                own.publishedBy(),
                own.publishedAt());
    }
}
