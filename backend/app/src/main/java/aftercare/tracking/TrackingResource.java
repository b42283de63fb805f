package aftercare.tracking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.contract.Nullable;
import aftercare.idempotency.Once;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What carriers say of parcels, on their way to buyers and back. */
@Tag(name = "Tracking")
@Path("/tracking")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class TrackingResource {

    private final HearTracking hearing;
    private final Trackings trackings;
    private final ShopTime time;
    private final Who who;

    TrackingResource(HearTracking hearing, Trackings trackings, ShopTime time, Who who) {
        this.hearing = hearing;
        this.trackings = trackings;
        this.time = time;
        this.who = who;
    }

    /** One thing that was said of a parcel. */
    @Schema(name = "TrackingEvent")
    public record View(
            UUID id,
            String carrier,
            String number,
            TrackingCode code,
            Instant at,
            @Nullable Integer grams,
            @Nullable String text,
            String toldBy) {

        static View of(TrackingEvent event) {
            return new View(
                    event.id(),
                    event.carrier(),
                    event.number(),
                    event.code(),
                    event.at(),
                    event.grams(),
                    event.text(),
                    event.toldBy());
        }
    }

    /** Kept, and whom it concerned. */
    @Schema(name = "TrackingHeard")
    public record HeardView(
            View event,

            @Schema(description = "Numbers of cases whose goods travel back in it")
            List<String> returns,

            @Schema(description = "Numbers of cases of which something goes out to the buyer in it")
            List<String> resends,

            @Schema(description = "Orders that travel in it to their buyer")
            List<UUID> orders) {}

    @Schema(name = "TrackingEventList")
    public record Views(List<View> items) {}

    @POST
    @Once
    @Path("/events")
    @ResponseStatus(201)
    @RolesAllowed({Role.AGENT, Role.WAREHOUSE, Role.RETURNS_ACT, Role.ORDERS_WRITE})
    @Operation(
            operationId = "tellTracking",
            summary = "What was heard of a parcel; said again it is the same. A number that nobody knows is kept too")
    public HeardView tell(@Valid @NotNull TellTracking told) {
        var now = time.now(who.shopId());
        if (told.at().isAfter(now)) {
            throw Refusal.againstRule("/at", "NOT_YET");
        }
        var weighs = told.code() == TrackingCode.DECLARED || told.code() == TrackingCode.WEIGHED;
        if (weighs && told.grams() == null) {
            throw Refusal.againstRule("/grams", "WEIGHT_MISSING");
        }
        var heard = hearing.hear(who.shopId(), told, who.actor(), now);
        return new HeardView(
                View.of(heard.event()),
                heard.cases().stream().map(found -> found.number()).toList(),
                heard.resent().stream().map(found -> found.number()).toList(),
                heard.orders());
    }

    @GET
    @Path("/events")
    @RolesAllowed({Role.STAFF, Role.RETURNS_READ})
    @Operation(operationId = "listTracking", summary = "What was said of one parcel, the newest first")
    public Views of(@QueryParam("number") @NotBlank @Size(max = 80) String number) {
        return new Views(
                trackings.of(who.shopId(), number).stream().map(View::of).toList());
    }
}
