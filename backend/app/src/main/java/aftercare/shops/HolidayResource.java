package aftercare.shops;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.contract.Nullable;
import aftercare.policy.Confidence;
import aftercare.problems.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Tag(name = "Policy")
@Path("/holidays")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class HolidayResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final ShopCalendars calendars;
    private final Who who;
    private final Clock clock;

    HolidayResource(ShopCalendars calendars, Who who, Clock clock) {
        this.calendars = calendars;
        this.who = who;
        this.clock = clock;
    }

    /** The calendars that windows are counted by, at most one a year. */
    @Schema(name = "Holidays")
    public record Years(List<Year> items) {}

    /** One year: days off and worked weekends, and where they come from. */
    @Schema(name = "HolidayYear")
    public record Year(
            int year,

            @Schema(description = "As we ship it; loading the year replaces it")
            boolean shipped,

            String source,

            @Schema(description = "How sure we are; a shop answers for its own")
            Confidence confidence,

            List<LocalDate> off,
            List<LocalDate> worked,
            @Nullable String loadedBy,
            @Nullable Instant loadedAt) {

        static Year of(HolidayYear own) {
            return new Year(
                    own.year(),
                    false,
                    own.source(),
                    Confidence.OURS,
                    own.off(),
                    own.worked(),
                    own.loadedBy(),
                    own.loadedAt());
        }

        static Year ours() {
            var ours = ShopCalendars.SHIPPED;
            return new Year(
                    ours.off().iterator().next().getYear(),
                    true,
                    ours.source(),
                    ours.confidence(),
                    ours.off().stream().sorted().toList(),
                    ours.workingWeekends().stream().sorted().toList(),
                    null,
                    null);
        }
    }

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(operationId = "listHolidays", summary = "The calendars that windows are counted by")
    public Years list() {
        return years();
    }

    @PUT
    @Path("/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OWNER)
    @Operation(operationId = "loadHolidays", summary = "Load a year of days off and worked weekends")
    public Years load(int year, @Valid @NotNull LoadHolidays asked) {
        return loaded(year, asked);
    }

    @PUT
    @Path("/{year}/csv")
    @Consumes("text/csv")
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "loadHolidayFile",
            summary = "The same from a table: lines of a day and OFF or WORK, such as 2027-01-01,OFF")
    public Years loadFile(
            int year,
            @QueryParam("source") @NotBlank @Size(max = 500) @Parameter(description = "Where it was published")
                    String source,
            @NotNull String table) {
        return loaded(year, LoadHolidays.ofCsv(table, source));
    }

    @DELETE
    @Path("/{year}")
    @RolesAllowed(Role.OWNER)
    @Operation(operationId = "removeHolidays", summary = "Go by the calendar that we ship again")
    public Years remove(int year) {
        calendars.remove(who.shopId(), year);
        return years();
    }

    private Years loaded(int year, LoadHolidays asked) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.malformed("/year", year < FIRST_YEAR ? "TOO_SMALL" : "TOO_LARGE");
        }
        calendars.load(who.shopId(), year, asked.check(year), who.name(), clock.instant());
        return years();
    }

    private Years years() {
        var all = new ArrayList<>(
                calendars.ofShop(who.shopId()).stream().map(Year::of).toList());
        var ours = Year.ours();
        if (all.stream().noneMatch(year -> year.year() == ours.year())) {
            all.add(ours);
        }
        all.sort(Comparator.comparingInt(Year::year));
        return new Years(all);
    }
}
