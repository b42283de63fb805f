package aftercare.warehouse;

import java.time.Instant;
import java.util.UUID;

import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Goods that nobody had announced, and what became of them. */
@Schema(name = "StrayGoods")
public record StrayView(
        UUID id,
        int version,
        StrayGoods.Kind kind,

        @Schema(description = "What the scanner read") @Nullable
        String code,

        @Nullable String text,
        int quantity,

        @Schema(description = "In whose box it lay") @Nullable
        UUID foundInId,

        @Nullable String foundInNumber,
        Instant foundAt,
        @Nullable String foundBy,
        StrayState state,
        @Nullable UUID returnId,
        @Nullable String returnNumber,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable String settledNote)
        implements Tagged {

    static StrayView of(StrayGoods stray) {
        return new StrayView(
                stray.id(),
                stray.version(),
                stray.kind(),
                stray.code(),
                stray.text(),
                stray.quantity(),
                stray.foundInId(),
                stray.foundInNumber(),
                stray.foundAt(),
                stray.foundBy(),
                stray.state(),
                stray.returnId(),
                stray.returnNumber(),
                stray.settledAt(),
                stray.settledBy(),
                stray.settledNote());
    }
}
