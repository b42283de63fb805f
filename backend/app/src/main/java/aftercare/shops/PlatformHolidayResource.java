package aftercare.shops;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import aftercare.concurrency.IfMatch;
import aftercare.concurrency.Tagged;
import aftercare.paging.Cursor;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The platform's door: a country's days off, for every shop there that has loaded none of its own for that year. */
@Tag(name = "Policy")
@Path("/platform/holidays")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class PlatformHolidayResource {

    private final ShopCalendars calendars;
    private final Who who;
    private final IfMatch ifMatch;
    private final Clock clock;

    PlatformHolidayResource(ShopCalendars calendars, Who who, Clock clock, IfMatch ifMatch) {
        this.calendars = calendars;
        this.who = who;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** A country's year: days off and worked weekends, where they come from and who loaded them. */
    @Schema(name = "PlatformHolidayYear")
    public record Year(
            UUID id,
            int version,
            String country,
            int year,
            String source,
            LocalDate publishedOn,
            List<LocalDate> off,
            List<LocalDate> worked,
            String loadedBy,
            Instant loadedAt)
            implements Tagged {

        static Year of(HolidayYear loaded) {
            return new Year(
                    loaded.id(),
                    loaded.version() + 1,
                    loaded.country(),
                    loaded.year(),
                    loaded.source(),
                    loaded.publishedOn(),
                    loaded.off(),
                    loaded.worked(),
                    loaded.loadedBy(),
                    loaded.loadedAt());
        }
    }

    @GET
    @Operation(
            operationId = "listPlatformHolidays",
            summary = "The calendars that the platform has loaded for countries, the newest first")
    public Page<Year> list(@BeanParam PageQuery page) {
        var found = calendars.platforms(page.after(), page.limit() + 1).stream()
                .map(Year::of)
                .toList();
        return Page.of(found, page.limit(), year -> new Cursor(year.loadedAt(), year.id()).write());
    }

    @PUT
    @Path("/{country}/{year}")
    @Consumes("text/csv")
    @Operation(
            operationId = "loadPlatformHolidays",
            summary = "Load a country's year from a table: lines of a day and OFF or WORK, such as 2027-01-01,OFF")
    public Year load(
            @Parameter(description = "ISO 3166, such as CN") String country,
            int year,
            @QueryParam("source") @NotBlank @Size(max = 500) @Parameter(description = "Where it was published")
                    String source,
            @QueryParam("publishedOn") @NotNull @Parameter(description = "When") LocalDate publishedOn,
            @NotNull String table) {
        if (!Countries.isKnown(country)) {
            throw Refusal.malformed("/country", "UNKNOWN_COUNTRY");
        }
        ifMatch.check(calendars.version(country, year));
        var asked = HolidayTable.read(table, LoadHolidays.checkedYear(year), source, publishedOn);
        return Year.of(calendars.loadForCountry(country, year, asked, who.name(), clock.instant()));
    }

    @DELETE
    @Path("/{country}/{year}")
    @Operation(operationId = "removePlatformHolidays", summary = "Its shops go by what we ship again, or by nothing")
    public void remove(String country, int year) {
        ifMatch.check(calendars.version(country, year));
        calendars.removeForCountry(country, year);
    }
}
