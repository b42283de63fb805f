package aftercare.wayback;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which bookings are looked for, and which of them come first. */
public class BookingsWanted {

    /** What stands first. */
    @Schema(name = "BookingOrder")
    public enum Order {
        NEWEST,
        /** By the window of the pick-up; what is brought to a point has none and is not among them. */
        SOONEST
    }

    @QueryParam("state")
    @DefaultValue("BOOKED")
    WayBack.State state;

    @QueryParam("way")
    @Parameter(description = "Only these")
    WayBack.Way way;

    @QueryParam("carrier")
    @Size(max = 40)
    @Parameter(description = "SHOP: the shop itself")
    String carrier;

    @QueryParam("order")
    @DefaultValue("NEWEST")
    @Parameter(description = "SOONEST: pick-ups alone, by their window")
    Order order;

    boolean isSoonest() {
        return order == Order.SOONEST;
    }
}
