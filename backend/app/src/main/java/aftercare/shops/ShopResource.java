package aftercare.shops;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.concurrency.AsSeen;
import aftercare.concurrency.IfMatch;
import aftercare.concurrency.Seen;
import aftercare.idempotency.Once;
import aftercare.problems.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Tag(name = "Shops")
@Path("/shops")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class ShopResource {

    private final Shops shops;
    private final OpeningOfShops opening;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;
    private final Clock clock;

    ShopResource(Shops shops, OpeningOfShops opening, ShopTime time, Who who, IfMatch ifMatch, Clock clock) {
        this.shops = shops;
        this.opening = opening;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    @POST
    @Once
    @ResponseStatus(201)
    @RolesAllowed({Role.OWNER, Role.ADMIN})
    @Operation(operationId = "openShop", summary = "Open a shop; the caller becomes its owner")
    public ShopView open(@Valid @NotNull OpenShop asked) {
        var shop = opening.open(asked.check(), clock.instant());
        opening.employ(shop.id(), who.subject(), StaffRole.OWNER, who.name(), who.email());
        return view(shop);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.STAFF, Role.PARTNER})
    @Operation(operationId = "getShop", summary = "A shop and its terms")
    public ShopView one(UUID id) {
        return view(mine(id));
    }

    @PUT
    @Path("/{id}/settings")
    @RolesAllowed(Role.OWNER)
    @AsSeen(Seen.REQUIRED)
    @Operation(
            operationId = "agreeTerms",
            summary = "Set the terms for orders placed from now on; orders placed before keep theirs")
    public ShopView settings(UUID id, @Valid @NotNull Settings asked) {
        var shop = mine(id);
        ifMatch.require(shop.version());
        var now = time.now(id);
        shop.speak(asked.language());
        shops.agreeAgain(shop, ServiceTerms.agree(shop, asked, now), now);
        shops.flush();
        var view = view(shop);
        time.forget(id);
        return view;
    }

    private ShopView view(Shop shop) {
        var now = time.now(shop.id());
        return ShopView.of(shop, shops.judges(shop, now), now);
    }

    private Shop mine(UUID id) {
        if (!id.equals(who.shopId())) {
            throw Refusal.unknown("SHOP");
        }
        return shops.get(id);
    }
}
