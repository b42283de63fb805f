package aftercare.access;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import aftercare.problems.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of this request: a person or a client, and the one shop he acts for. */
@RequestScoped
public class Who {

    /** The identity's attribute that holds the shop of this request. */
    public static final String SHOP = "shop";

    /** The identity's attribute that holds who the caller is: a person's subject, or {@code client:<id>} of a third party. */
    public static final String SUBJECT = "subject";

    private final SecurityIdentity identity;

    Who(SecurityIdentity identity) {
        this.identity = identity;
    }

    public String subject() {
        String known = identity.getAttribute(SUBJECT);
        return known == null ? identity.getPrincipal().getName() : known;
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    public boolean isForShop() {
        return identity.getAttribute(SHOP) != null;
    }

    /** The shop this request acts for; who works in several, or buys too, names it in the header {@code Aftercare-Shop}. */
    public UUID shopId() {
        UUID shop = identity.getAttribute(SHOP);
        if (shop == null) {
            throw Refusal.of(403, "NO_SHOP");
        }
        return shop;
    }

    public Actor actor() {
        var kind = is(Role.PARTNER) ? Actor.Kind.PARTNER : isForShop() ? Actor.Kind.STAFF : Actor.Kind.BUYER;
        return new Actor(kind, subject(), name());
    }

    /** Who speaks for neither side. */
    public Actor ofThePlatform() {
        return new Actor(Actor.Kind.PLATFORM, subject(), name());
    }

    public String name() {
        var full = claim("name");
        return full == null ? identity.getPrincipal().getName() : full;
    }

    public String email() {
        return claim("email");
    }

    /** When he last proved who he is; null when the token does not say. A refreshed token keeps the day of its log-in. */
    Instant signedInAt() {
        var at = claim("auth_time");
        return at == null ? null : Instant.ofEpochSecond(Long.parseLong(at));
    }

    private String claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Objects.toString(Claims.of(token, name), null)
                : null;
    }
}
