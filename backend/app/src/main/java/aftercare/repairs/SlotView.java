package aftercare.repairs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import aftercare.contract.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time that can be booked, and how many places are left in it. */
@Schema(name = "RepairSlot")
public record SlotView(
        UUID id,
        RepairPlace place,

        @Schema(description = "Where to come to; absent where somebody comes to the buyer") @Nullable
        String address,

        Instant startsAt,
        Instant endsAt,

        @Schema(description = "Whose clock it goes by: the shop's time zone")
        String zone,

        int capacity,
        int left) {

    static SlotView of(RepairSlot slot, ZoneId zone) {
        return new SlotView(
                slot.id(),
                slot.place(),
                slot.address(),
                slot.startsAt(),
                slot.endsAt(),
                zone.getId(),
                slot.capacity(),
                slot.capacity() - slot.booked());
    }
}
