package aftercare.shops;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.problems.Refusal;

/** The people of a shop, as their colleagues know them. */
@Singleton
public class Colleagues {

    private final Memberships memberships;

    Colleagues(Memberships memberships) {
        this.memberships = memberships;
    }

    /** Somebody who works here, and where he is written to; null where nobody knows. */
    public record Colleague(String subject, String email, boolean leads, boolean pays) {

        private static Colleague of(Membership member) {
            return new Colleague(
                    member.subject(),
                    member.email(),
                    member.role() == StaffRole.OWNER || member.role() == StaffRole.SUPERVISOR,
                    member.role() == StaffRole.FINANCE);
        }
    }

    public List<Colleague> of(UUID shopId) {
        return memberships.staffOf(shopId).stream().map(Colleague::of).toList();
    }

    public Optional<Colleague> find(UUID shopId, String subject) {
        return memberships
                .find(shopId, subject)
                .filter(member -> member.role() != StaffRole.PARTNER)
                .map(Colleague::of);
    }

    /** Where his membership knows no address, the one of his token is kept. */
    public void reach(UUID shopId, String subject, String email) {
        memberships
                .find(shopId, subject)
                .filter(member -> member.email() == null && email != null)
                .ifPresent(member -> member.isReachedAt(email));
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
