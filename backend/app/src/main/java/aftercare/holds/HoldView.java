package aftercare.holds;

import java.time.Instant;
import java.util.UUID;

import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.paging.Cursor;
import aftercare.refunds.HoldGateway;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is held at a buyer's payment. */
@Schema(name = "Hold")
public record HoldView(
        UUID id,
        int version,
        UUID returnId,
        String returnNumber,
        HoldState state,
        Money amount,

        @Schema(description = "What of it is being taken, or was; the gateway lets go of the rest") @Nullable
        Money taken,

        @Schema(description = "Of the payment at which it is held") @Nullable
        String method,

        Instant askedAt,
        Instant movedAt,

        @Schema(description = "Until when it stands; renewed before") @Nullable
        Instant expiresAt,

        @Schema(description = "Of what was taken or let go") @Nullable
        String endReference,

        @Schema(description = "Staff only: what the gateway calls it") @Nullable
        String reference,

        @Schema(description = "Staff only") @Nullable String gateway,

        @Schema(description = "Staff only") @Nullable String failure,

        @Schema(
                description = "Staff only: what finance has to do outside and to say here, or, where a gateway has not"
                        + " answered for a day, to look for there")
        @Nullable
        HoldGateway.Step toDo)
        implements Tagged {

    static HoldView of(Hold hold, boolean forStaff, Instant wall) {
        return new HoldView(
                hold.id(),
                hold.version(),
                hold.returnId(),
                hold.returnNumber(),
                hold.state(),
                hold.amount(),
                hold.taken(),
                hold.method(),
                hold.askedAt(),
                hold.movedAt(),
                hold.expiresAt(),
                hold.endReference(),
                forStaff ? hold.reference() : null,
                forStaff ? hold.gateway() : null,
                forStaff ? hold.attempts().failure() : null,
                forStaff && (hold.isManual() || hold.attempts().isUnanswered(wall)) ? hold.step() : null);
    }

    String cursor() {
        return new Cursor(askedAt, id).write();
    }
}
