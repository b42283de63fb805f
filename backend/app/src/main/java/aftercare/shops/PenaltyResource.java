package aftercare.shops;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import aftercare.money.Money;
import aftercare.problems.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the shop pays on top when it breaks its word. */
@Tag(name = "Shops")
@Path("/penalties")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class PenaltyResource {

    private final Penalties penalties;
    private final Shops shops;
    private final EntityManager db;
    private final Who who;
    private final IfMatch ifMatch;

    PenaltyResource(Penalties penalties, Shops shops, EntityManager db, Who who, IfMatch ifMatch) {
        this.penalties = penalties;
        this.shops = shops;
        this.db = db;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    /** Of the goods' price. */
    @Schema(name = "PenaltyShare")
    public record Share(
            @Schema(description = "Off: nothing is paid on top")
            boolean owed,

            @Schema(description = "1000 is ten per cent") @Min(0) @Max(10_000)
            int basisPoints,

            @NotNull Money least,
            @NotNull Money most) {

        ShopPenalty.Share checked(String at, String currency) {
            check(at + "/least", least, currency);
            check(at + "/most", most, currency);
            if (most.minor() < least.minor()) {
                throw Refusal.againstRule(at + "/most", "MOST_BELOW_LEAST");
            }
            return new ShopPenalty.Share(owed, basisPoints, least.minor(), most.minor());
        }

        private static void check(String pointer, Money money, String currency) {
            if (!money.currency().getCurrencyCode().equals(currency)) {
                throw Refusal.againstRule(pointer, "WRONG_CURRENCY", currency);
            }
            if (money.isNegative()) {
                throw Refusal.malformed(pointer, "NEGATIVE");
            }
        }
    }

    @Schema(name = "SetPenalties")
    public record Asked(
            @NotNull @Valid Share lateDispatch,
            @NotNull @Valid Share outOfStock) {}

    @Schema(name = "Penalties")
    public record View(
            UUID id,
            int version,
            Share lateDispatch,
            Share outOfStock,

            @Schema(description = "Where the first values come from; nobody has verified them")
            String source,

            @Schema(description = "L: check it before you rely on it")
            String confidence)
            implements Tagged {}

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(operationId = "getPenalties", summary = "What the shop pays on top when it breaks its word")
    public View one() {
        return view(penalties.of(who.shopId()));
    }

    @PUT
    @RolesAllowed(Role.OWNER)
    @AsSeen(Seen.REQUIRED)
    @Operation(operationId = "setPenalties", summary = "Say what is paid on top; needs If-Match")
    public View set(@Valid @NotNull Asked asked) {
        var penalty = penalties.lock(who.shopId());
        ifMatch.require(penalty.version());
        penalty.set(
                asked.lateDispatch().checked("/lateDispatch", currency()),
                asked.outOfStock().checked("/outOfStock", currency()));
        db.flush();
        return view(penalty);
    }

    private String currency() {
        return shops.get(who.shopId()).currency();
    }

    private View view(ShopPenalty penalty) {
        return new View(
                who.shopId(),
                penalty.version(),
                share(penalty.on(BrokenPromise.LATE_DISPATCH)),
                share(penalty.on(BrokenPromise.OUT_OF_STOCK)),
                "D01, D02",
                "L");
    }

    private Share share(ShopPenalty.Share of) {
        return new Share(
                of.owed(),
                of.basisPoints(),
                Money.ofMinor(of.leastMinor(), currency()),
                Money.ofMinor(of.mostMinor(), currency()));
    }
}
