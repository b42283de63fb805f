package aftercare.shops;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All shops. */
@ApplicationScoped
public class Shops implements PanacheRepositoryBase<Shop, UUID> {

    public Shop get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.unknown("SHOP"));
    }

    public ServiceTerms terms(UUID termsId) {
        return getEntityManager().find(ServiceTerms.class, termsId);
    }

    /** Only a sandbox shop's clock can be moved; answers the new time. */
    public Instant moveClock(UUID id, Instant to, boolean inUse) {
        get(id).moveClock(to, inUse);
        return to;
    }

    void agree(Shop shop, ServiceTerms terms) {
        getEntityManager().persist(terms);
        shop.agree(terms);
    }
}
