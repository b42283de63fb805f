package aftercare.credit;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Tag(name = "Store credit")
@Path("/me/credit")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class MyCreditResource {

    private static final int ENTRIES = 20;

    private final CreditAccounts accounts;
    private final ShopTime time;
    private final Who who;

    MyCreditResource(CreditAccounts accounts, ShopTime time, Who who) {
        this.accounts = accounts;
        this.time = time;
        this.who = who;
    }

    /** The buyer's store credit in every shop. */
    public record MyCredit(List<CreditView> accounts) {}

    @GET
    @RolesAllowed(Role.BUYER)
    @Operation(operationId = "myCredit", summary = "My store credit, shop by shop")
    public MyCredit mine() {
        var all = accounts.ofBuyer(who.subject());
        var versions = accounts.versions(all);
        return new MyCredit(all.stream()
                .map(account -> CreditView.of(
                        account,
                        versions.get(account.id()),
                        time.shopName(account.shopId()),
                        accounts.lots(account),
                        accounts.newestOf(account, null, ENTRIES),
                        false,
                        time.now(account.shopId())))
                .toList());
    }
}
