package aftercare.returns;

import java.time.Instant;

import aftercare.contract.Nullable;
import aftercare.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parcel that goods go back in, and what is known of it. */
@Schema(name = "ReturnParcel")
public record ParcelView(
        @Nullable String carrier,
        @Nullable String number,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant receivedAt,

        @Schema(description = "What the buyer says he paid for it") @Nullable
        Money postage,

        @Schema(description = "What of it is made good without a person's word") @Nullable
        Money postageAllowed,

        @Schema(description = "Since when it is taken to be lost; nobody waits longer for that") @Nullable
        Instant lostAt,

        @Schema(description = "Absent where nobody weighed it") @Nullable
        Weights weights) {

    /** What the parcel weighs, by whom. */
    @Schema(name = "ParcelWeights")
    public record Weights(
            @Schema(description = "As its sender says") @Nullable
            Integer declaredGrams,

            @Schema(description = "As its carrier first weighed it") @Nullable
            Integer carrierGrams,

            @Schema(description = "As it came") @Nullable Integer arrivedGrams) {

        static Weights of(Travel travel) {
            return travel.declaredGrams() == null && travel.carrierGrams() == null && travel.arrivedGrams() == null
                    ? null
                    : new Weights(travel.declaredGrams(), travel.carrierGrams(), travel.arrivedGrams());
        }
    }
}
