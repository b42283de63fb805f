package aftercare.demands;

import java.time.Instant;
import java.util.UUID;

import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.paging.Cursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a buyer owes the shop. */
@Schema(name = "Demand")
public record DemandView(
        UUID id,
        int version,
        UUID returnId,

        @Schema(description = "To be given with the payment")
        String returnNumber,

        @Nullable UUID refundId,
        @Nullable UUID legId,

        @Schema(description = "Taken, or to be taken, out of this hold; absent where the buyer is asked") @Nullable
        UUID holdId,

        DemandCause cause,
        DemandState state,
        Money amount,

        @Schema(description = "To the buyer") @Nullable String words,

        Instant askedAt,

        @Schema(description = "From then on it is late; nothing is taken by itself")
        Instant dueAt,

        boolean late,
        @Nullable Instant endedAt,

        @Schema(description = "Of the payment") @Nullable String reference,

        @Nullable WaiveReason waived,

        @Schema(description = "Staff only") @Nullable String waivedWhy,

        @Schema(description = "Staff only") @Nullable String askedBy,

        @Schema(description = "Staff only") @Nullable String endedBy)
        implements Tagged {

    static DemandView of(Demand demand, boolean forStaff) {
        return new DemandView(
                demand.id(),
                demand.version(),
                demand.returnId(),
                demand.returnNumber(),
                demand.refundId(),
                demand.legId(),
                demand.holdId(),
                demand.cause(),
                demand.state(),
                demand.amount(),
                demand.words(),
                demand.askedAt(),
                demand.dueAt(),
                demand.lateAt() != null,
                demand.endedAt(),
                demand.paidReference(),
                demand.waiveReason(),
                forStaff ? demand.waiveWords() : null,
                forStaff ? demand.askedBy() : null,
                forStaff ? demand.endedBy() : null);
    }

    String cursor() {
        return new Cursor(state.isOver() ? endedAt : dueAt, id).write();
    }
}
