package aftercare.shops;

import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.contract.Nullable;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Tag(name = "Me")
@Path("/me")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class MeResource {

    private static final List<String> ROLES = List.of(
            Role.BUYER,
            Role.AGENT,
            Role.SUPERVISOR,
            Role.OWNER,
            Role.WAREHOUSE,
            Role.FINANCE,
            Role.PARTNER,
            Role.ARBITER,
            Role.EXPERT,
            Role.ADMIN);

    private final Who who;
    private final Memberships memberships;
    private final Shops shops;

    MeResource(Who who, Memberships memberships, Shops shops) {
        this.who = who;
        this.memberships = memberships;
        this.shops = shops;
    }

    /** The caller, as Aftercare knows him. */
    public record Me(
            String subject,
            String name,
            @Nullable String email,
            List<String> roles,
            @Nullable UUID shopId,
            List<MyShop> shops) {}

    /** A shop the caller works in. */
    public record MyShop(UUID id, String name, StaffRole role, boolean sandbox, String currency, String zone) {}

    @GET
    @Operation(operationId = "me", summary = "Who am I, which shops are mine, what may I do")
    public Me me() {
        var mine = memberships.of(who.subject()).stream()
                .map(m -> {
                    var shop = shops.get(m.shopId());
                    return new MyShop(shop.id(), shop.name(), m.role(), shop.isSandbox(), shop.currency(), shop.zone());
                })
                .toList();
        var roles = ROLES.stream().filter(who::is).toList();
        return new Me(who.subject(), who.name(), who.email(), roles, who.isForShop() ? who.shopId() : null, mine);
    }
}
