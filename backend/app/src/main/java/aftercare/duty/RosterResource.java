package aftercare.duty;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.concurrency.AsSeen;
import aftercare.concurrency.IfMatch;
import aftercare.concurrency.Seen;
import aftercare.concurrency.Tagged;
import aftercare.problems.Refusal;
import aftercare.shops.Colleagues;
import aftercare.shops.DaysOff.PublicHoliday;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Tag(name = "Duty")
@Path("/shops/{id}/roster")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class RosterResource {

    private final Duty duty;
    private final Colleagues colleagues;
    private final Who who;
    private final IfMatch ifMatch;

    RosterResource(Duty duty, Colleagues colleagues, Who who, IfMatch ifMatch) {
        this.duty = duty;
        this.colleagues = colleagues;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    /** Who is on duty when. */
    @Schema(name = "ShopRoster")
    public record RosterView(
            UUID id,
            int version,

            @Schema(description = "The zone its hours are told in")
            String zone,

            List<SetRoster.Person> people,
            List<SetRoster.Different> exceptions,

            @Schema(description = "Of the next half year; nobody is there then, unless an exception says so")
            List<PublicHoliday> holidays)
            implements Tagged {}

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(operationId = "getRoster", summary = "Who is on duty when")
    public RosterView get(UUID id) {
        return view(mine(id));
    }

    @PUT
    @RolesAllowed(Role.SUPERVISOR)
    @AsSeen(Seen.REQUIRED)
    @Operation(operationId = "setRoster", summary = "Say who is on duty when, and who is away")
    public RosterView set(UUID id, @Valid @NotNull SetRoster asked) {
        ifMatch.require(duty.roster(mine(id)).map(known -> known.version() + 1).orElse(0));
        asked.people().forEach(person -> colleagues.name(id, person.subject()));
        duty.say(id, asked);
        return view(id);
    }

    private RosterView view(UUID id) {
        var zone = duty.zone(id).getId();
        var holidays = duty.comingHolidays(id);
        return duty.roster(id)
                .map(known -> new RosterView(
                        id,
                        known.version() + 1,
                        zone,
                        known.said().people(),
                        known.said().exceptions(),
                        holidays))
                .orElseGet(() -> new RosterView(id, 0, zone, List.of(), List.of(), holidays));
    }

    private UUID mine(UUID id) {
        if (!id.equals(who.shopId())) {
            throw Refusal.unknown("SHOP");
        }
        return id;
    }
}
