package aftercare.disputes;

import java.time.Instant;
import java.util.UUID;

import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.paging.Cursor;
import aftercare.policy.ReturnKind;
import aftercare.returns.DisputeState;
import aftercare.returns.HardClock;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dispute in the platform's queue. */
@Schema(name = "DisputeRow")
public record DisputeRow(
        UUID id,
        String number,
        String shopName,
        String what,
        ReturnKind kind,
        Money amount,
        DisputeState state,
        Side escalatedBy,
        Basis basis,
        Instant escalatedAt,
        boolean mine,

        @Schema(description = "An expert has not yet said what he finds")
        boolean opinionAwaited,

        @Nullable HardClock dueClock,

        @Schema(description = "Absent when no clock runs") @Nullable
        Instant dueAt,

        @Schema(hidden = true) @com.fasterxml.jackson.annotation.JsonIgnore
        Instant sortedBy) {

    String cursor() {
        return new Cursor(sortedBy, id).write();
    }
}
