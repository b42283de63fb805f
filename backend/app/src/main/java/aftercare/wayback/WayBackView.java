package aftercare.wayback;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import aftercare.contract.Nullable;
import aftercare.settlement.Payer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How goods of a case can go back, how they are to go, and who pays for it. */
@Schema(name = "WaysBack")
public record WayBackView(
        @Schema(description = "By the freight matrix; absent where nothing is sent back") @Nullable
        Payer paidBy,

        @Schema(description = "Until when they must leave; absent once they have") @Nullable
        Instant mustLeaveBy,

        @Schema(description = "What is booked now; while it is, the parcel cannot be posted") @Nullable
        Booking booked,

        @Schema(description = "What was booked before, newest first")
        List<Booking> before,

        @Schema(description = "Whose clock the windows go by: the shop's time zone")
        String zone,

        List<ReturnCarrier.Point> points,
        List<ReturnCarrier.Window> windows) {

    /** One parcel that was to be handed in or fetched. */
    @Schema(name = "WayBackBooking")
    public record Booking(
            UUID id,
            UUID returnId,
            String returnNumber,
            WayBack.Way way,
            WayBack.State state,

            @Schema(description = "SHOP: the shop itself") String carrier,

            @Schema(description = "The point, or the door it is fetched from")
            String place,

            @Nullable Instant from,
            @Nullable Instant to,

            @Schema(description = "Whose clock they go by: the shop's time zone")
            String zone,

            @Nullable String contact,
            @Nullable String phone,
            @Nullable String reference,

            @Schema(description = "Why nobody comes, or why it is not certain yet") @Nullable
            String failure,

            Instant askedAt,
            @Nullable Instant endedAt) {

        static Booking of(WayBack way, ZoneId zone) {
            return new Booking(
                    way.id(),
                    way.returnId(),
                    way.returnNumber(),
                    way.way(),
                    way.state(),
                    way.carrier(),
                    way.place(),
                    way.fromAt(),
                    way.toAt(),
                    zone.getId(),
                    way.contact(),
                    way.phone(),
                    way.reference(),
                    way.failure(),
                    way.askedAt(),
                    way.endedAt());
        }
    }
}
