package aftercare.shops;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

/** The shops that one person serves. */
@Singleton
public class WorksIn {

    /** Whoever serves more looks at the first; nobody has them all before his eyes. */
    private static final int MOST = 20;

    private final Memberships memberships;
    private final ShopTime time;

    WorksIn(Memberships memberships, ShopTime time) {
        this.memberships = memberships;
        this.time = time;
    }

    /** A shop, by its name. */
    public record At(UUID shopId, String name) {}

    public List<At> of(String subject) {
        return memberships.of(subject).stream()
                .filter(member -> member.role() != StaffRole.PARTNER)
                .limit(MOST)
                .map(member -> new At(member.shopId(), time.shopName(member.shopId())))
                .toList();
    }
}
