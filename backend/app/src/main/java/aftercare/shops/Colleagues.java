package aftercare.shops;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import aftercare.problems.Refusal;

/** The people of a shop, as their colleagues know them. */
@ApplicationScoped
public class Colleagues {

    private final Memberships memberships;

    Colleagues(Memberships memberships) {
        this.memberships = memberships;
    }

    /** The name of somebody who works here; a machine or a stranger is refused. */
    public String name(UUID shopId, String subject) {
        return memberships
                .find(shopId, subject)
                .filter(member -> member.role() != StaffRole.PARTNER)
                .map(Membership::name)
                .orElseThrow(() -> Refusal.againstRule("/subject", "NOT_OF_THIS_SHOP"));
    }
}
