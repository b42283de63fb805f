package aftercare.shops;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

/** Opens a shop with its first terms; the door and the demo both come through here. */
@Singleton
public class OpeningOfShops {

    private final Shops shops;
    private final Memberships memberships;

    OpeningOfShops(Shops shops, Memberships memberships) {
        this.shops = shops;
        this.memberships = memberships;
    }

    public Shop open(OpenShop asked, Instant now) {
        var shop = Shop.open(asked, now);
        shops.persist(shop);
        shops.agree(shop, ServiceTerms.agree(shop, asked.settings(), now));
        return shop;
    }

    public void employ(UUID shopId, String subject, StaffRole role, String name, String email) {
        memberships
                .find(shopId, subject)
                .ifPresentOrElse(
                        member -> memberships.change(member, role),
                        () -> memberships.add(Membership.of(shopId, subject, role, name, email)));
    }
}
