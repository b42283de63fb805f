package aftercare.platforms;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.problems.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Tag(name = "Platforms")
@Path("/platform-states")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class PlatformStateResource {

    private static final int MOST = 100;

    private final EntityManager db;
    private final Language language;
    private final Who who;

    PlatformStateResource(EntityManager db, Language language, Who who) {
        this.db = db;
        this.language = language;
        this.who = who;
    }

    @Schema(name = "StateMeaningList")
    public record Meanings(List<StateMeaning> items) {}

    /** A code that was said and that we do not know. */
    @Schema(name = "UnknownPlatformState")
    public record Unknown(
            Platform platform, String set, String code, long times, Instant firstSaid, Instant lastSaid) {}

    @Schema(name = "UnknownPlatformStateList")
    public record Unknowns(List<Unknown> items) {}

    @GET
    @RolesAllowed({Role.STAFF, Role.PARTNER})
    @Operation(operationId = "listPlatformStates", summary = "What each known code means, with its source")
    public Meanings all(@QueryParam("platform") Platform platform) {
        var locale = language.locale();
        return new Meanings(PlatformStates.all().stream()
                .filter(row -> platform == null || row.meaning().platform() == platform)
                .map(row -> row.in(locale))
                .toList());
    }

    @GET
    @Path("/unknown")
    @RolesAllowed({Role.SUPERVISOR, Role.RETURNS_READ})
    @Operation(
            operationId = "unknownPlatformStates",
            summary = "Codes that were said and that nobody has explained yet")
    public Unknowns unknown() {
        return new Unknowns(db.createQuery(
                        "select platform, codeSet, code, count(*), min(saidAt), max(saidAt) from PlatformState"
                                + " where shopId = :shop and known = false group by platform, codeSet, code"
                                + " order by max(saidAt) desc",
                        Object[].class)
                .setParameter("shop", who.shopId())
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Unknown(
                        (Platform) row[0], (String) row[1], (String) row[2], (Long) row[3], (Instant) row[4], (Instant)
                                row[5]))
                // a later version of the table may know it by now
                .filter(code -> PlatformStates.find(code.platform(), code.set(), code.code())
                        .isEmpty())
                .toList());
    }
}
