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
import aftercare.contract.Nullable;
import aftercare.problems.Refusal;
import aftercare.shops.DaysOff.PublicHoliday;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Tag(name = "Duty")
@Path("/shops/{id}/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class CalendarResource {

    private final Duty duty;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;

    CalendarResource(Duty duty, ShopTime time, Who who, IfMatch ifMatch) {
        this.duty = duty;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    /** When a shop is open; before the first time it was said, an empty week. */
    @Schema(name = "ShopCalendar")
    public record CalendarView(
            UUID id,
            int version,
            boolean known,
            String zone,
            List<Hours> week,
            List<SetCalendar.SpecialDay> days,
            @Nullable Integer answerMinutes,
            @Nullable Integer repairMinutes,
            boolean inBusinessTime,

            @Schema(description = "Of the next half year; closed then, unless a day says otherwise")
            List<PublicHoliday> holidays)
            implements Tagged {

        static CalendarView of(UUID shopId, int version, SetCalendar said, List<PublicHoliday> holidays) {
            return new CalendarView(
                    shopId,
                    version,
                    version > 0,
                    said.zone(),
                    said.week(),
                    said.days(),
                    said.answerMinutes(),
                    said.repairMinutes(),
                    said.inBusinessTime(),
                    holidays);
        }
    }

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(operationId = "getCalendar", summary = "When the shop is open, its days off and extra working days")
    public CalendarView get(UUID id) {
        return view(mine(id));
    }

    @PUT
    @RolesAllowed(Role.OWNER)
    @AsSeen(Seen.REQUIRED)
    @Operation(operationId = "setCalendar", summary = "Say when the shop is open and what it promises")
    public CalendarView set(UUID id, @Valid @NotNull SetCalendar asked) {
        ifMatch.require(
                duty.calendar(mine(id)).map(known -> known.version() + 1).orElse(0));
        duty.say(id, asked);
        return view(id);
    }

    private CalendarView view(UUID id) {
        var holidays = duty.comingHolidays(id);
        return duty.calendar(id)
                .map(known -> CalendarView.of(id, known.version() + 1, known.said(), holidays))
                .orElseGet(() -> CalendarView.of(
                        id,
                        0,
                        new SetCalendar(time.zone(id).getId(), List.of(), List.of(), null, null, true),
                        holidays));
    }

    private UUID mine(UUID id) {
        if (!id.equals(who.shopId())) {
            throw Refusal.unknown("SHOP");
        }
        return id;
    }
}
