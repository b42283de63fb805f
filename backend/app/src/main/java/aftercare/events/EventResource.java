package aftercare.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Tag(name = "Events")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class EventResource {

    /** How far back a screen looks again, so that a slow transaction's fact is not missed. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final int AT_ONCE = 200;

    private final Events events;
    private final Who who;
    private final Clock clock;

    EventResource(Events events, Who who, Clock clock) {
        this.events = events;
        this.who = who;
        this.clock = clock;
    }

    /** One fact; its id is the cursor after it. */
    @Schema(name = "Event")
    public record EventView(UUID id, String type, UUID subjectId, Instant at, Map<String, String> data) {}

    /** Facts in their order; {@code nextCursor} is always there, so that a reader can come back later. */
    @Schema(name = "EventLog")
    public record Log(List<EventView> items, String nextCursor) {}

    /** Which things changed. May name a thing twice: a screen that asks again loses nothing. */
    @Schema(name = "Changes")
    public record Changes(List<UUID> changed, String cursor) {}

    @GET
    @Path("/events")
    @RolesAllowed({Role.EVENTS_READ, Role.SUPERVISOR})
    @Operation(operationId = "readEvents", summary = "The log of facts, in order, from a cursor on")
    public Log log(
            @QueryParam("cursor") @DefaultValue("00000000-0000-0000-0000-000000000000") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var items = events.after(who.shopId(), Events.read(cursor), limit, true).stream()
                .map(e -> new EventView(e.id(), e.type(), e.subjectId(), e.at(), e.data()))
                .toList();
        return new Log(items, items.isEmpty() ? cursor : items.getLast().id().toString());
    }

    @GET
    @Path("/changes")
    @RolesAllowed(Role.STAFF)
    @Operation(
            operationId = "readChanges",
            summary = "What changed since the cursor, for screens to ask every few seconds; without one: from now on")
    public Changes changes(@QueryParam("cursor") String cursor) {
        var next = Events.firstIdOf(clock.instant().minus(OVERLAP)).toString();
        if (cursor == null) {
            return new Changes(List.of(), next);
        }
        var found = events.after(who.shopId(), Events.read(cursor), AT_ONCE, false);
        var changed = found.stream().map(Event::subjectId).distinct().toList();
        // more than fits: the next question goes on where this answer ends
        return new Changes(
                changed, found.size() < AT_ONCE ? next : found.getLast().id().toString());
    }
}
