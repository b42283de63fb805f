package aftercare.wayback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import aftercare.contract.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who takes goods back to a shop (退货承运方): where they may be handed in, and when they can be fetched. */
interface ReturnCarrier {

    /** Why a booking is gone when nobody came. */
    String MISSED = "MISSED";

    /** A place to hand a parcel in. */
    @Schema(name = "HandInPoint")
    record Point(String carrier, String id, String name, String address, String hours) {}

    /** A time at which goods can be fetched, and how many more can. */
    @Schema(name = "PickUpWindow")
    record Window(
            String carrier,
            String id,
            Instant from,
            Instant to,
            @Nullable Integer free) {}

    /** {@code key} is the same at every try: a carrier books it at most once. */
    record Order(UUID key, UUID shopId, String number, String windowId, String address, String contact, String phone) {}

    /** What became of it. Unknown is an answer too: somebody may come. */
    sealed interface Result {
        record Booked(String reference) implements Result {}

        record Collected(String by, String trackingNumber) implements Result {}

        /** Nobody comes under this key: cancelled, missed or never known. */
        record Gone(String why) implements Result {}

        record Refused(String why) implements Result {}

        record Unknown(String why) implements Result {}
    }

    List<Point> points(UUID shopId);

    List<Window> windows(UUID shopId, Instant from, Instant to);

    Result book(Order order);

    Result cancel(UUID key);

    Result look(UUID key);
}
