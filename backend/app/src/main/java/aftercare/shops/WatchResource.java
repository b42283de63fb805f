package aftercare.shops;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From when on the shop looks after a parcel or an article. */
@Tag(name = "Shops")
@Path("/watch-terms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class WatchResource {

    private final Watches watches;
    private final EntityManager db;
    private final Who who;
    private final IfMatch ifMatch;

    WatchResource(Watches watches, EntityManager db, Who who, IfMatch ifMatch) {
        this.watches = watches;
        this.db = db;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    @Schema(name = "WatchTermsOfShop")
    public record View(
            UUID id,
            int version,
            WatchTerms terms,

            @Schema(description = "Nobody has changed them: our own defaults, no law")
            boolean usual)
            implements Tagged {}

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(operationId = "getWatchTerms", summary = "From when on a parcel or an article is looked after")
    public View one() {
        return watches.find(who.shopId()).map(this::view).orElseGet(() -> view(null));
    }

    @PUT
    @RolesAllowed({Role.SUPERVISOR, Role.OWNER})
    @AsSeen(Seen.REQUIRED)
    @Operation(
            operationId = "setWatchTerms",
            summary = "Say from when on; needs If-Match. What runs already is not touched")
    public View set(@Valid @NotNull WatchTerms asked) {
        if (asked.lostDays() <= asked.stalledDays()) {
            throw Refusal.againstRule("/lostDays", "LOST_BEFORE_STALLED");
        }
        var watch = watches.lock(who.shopId());
        ifMatch.require(watch.version());
        watches.set(watch, asked);
        db.flush();
        return view(watch);
    }

    private View view(ShopWatch watch) {
        return watch == null
                ? new View(who.shopId(), 0, WatchTerms.USUAL, true)
                : new View(who.shopId(), watch.version(), watch.terms(), WatchTerms.USUAL.equals(watch.terms()));
    }
}
