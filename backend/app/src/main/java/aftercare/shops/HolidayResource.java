package aftercare.shops;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import aftercare.concurrency.IfMatch;
import aftercare.contract.Nullable;
import aftercare.policy.Confidence;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Tag(name = "Policy")
@Path("/holidays")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class HolidayResource {

    private final ShopCalendars calendars;
    private final Shops shops;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;
    private final Clock clock;

    HolidayResource(ShopCalendars calendars, Shops shops, ShopTime time, Who who, Clock clock, IfMatch ifMatch) {
        this.calendars = calendars;
        this.shops = shops;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** The calendars that windows are counted by, at most one a year. */
    @Schema(name = "Holidays")
    public record Years(List<Year> items) {}

    /** One year: days off and worked weekends, and where they come from. */
    @Schema(name = "HolidayYear")
    public record Year(
            int year,

            @Schema(description = "Of the shop's own; 0 while it has loaded none for this year")
            int version,

            CalendarYear.Origin origin,
            String source,

            @Schema(description = "When it was published, where that is known") @Nullable
            LocalDate publishedOn,

            @Schema(description = "How sure we are; whoever loaded a year answers for it")
            Confidence confidence,

            List<LocalDate> off,
            List<LocalDate> worked,

            @Schema(description = "Somebody of the shop; absent where it is not the shop's own") @Nullable
            String loadedBy,

            @Nullable Instant loadedAt) {

        static Year of(CalendarYear known) {
            return new Year(
                    known.year(),
                    known.version(),
                    known.origin(),
                    known.source(),
                    known.publishedOn(),
                    known.confidence(),
                    known.off(),
                    known.worked(),
                    known.loadedBy(),
                    known.loadedAt());
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
            @QueryParam("publishedOn") @Parameter(description = "When") LocalDate publishedOn,
            @NotNull String table) {
        return loaded(year, HolidayTable.read(table, LoadHolidays.checkedYear(year), source, publishedOn));
    }

    @DELETE
    @Path("/{year}")
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "removeHolidays",
            summary = "Go by the platform's calendar again, or by the one that we ship")
    public Years remove(int year) {
        asSeen(year);
        calendars.remove(who.shopId(), year);
        return years();
    }

    private void asSeen(int year) {
        ifMatch.check(calendars.version(who.shopId(), year));
    }

    private Years loaded(int year, LoadHolidays asked) {
        asSeen(year);
        calendars.load(who.shopId(), LoadHolidays.checkedYear(year), asked.check(year), who.name(), clock.instant());
        return years();
    }

    /** Of the country that the rules of this shop are counted in. */
    private Years years() {
        var shop = shops.get(who.shopId());
        var rules = shops.presetOf(shop.termsFor(time.now(shop.id())));
        var zone = rules.zoneOr(ZoneId.of(shop.zone()));
        return new Years(calendars.years(shop.id(), zone).stream().map(Year::of).toList());
    }
}
