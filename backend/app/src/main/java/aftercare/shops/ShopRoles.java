package aftercare.shops;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import aftercare.access.Claims;
import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.problems.ProblemMappers;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns a token into roles: the platform's from the token, a shop's from our own membership, a client's from its scopes. */
@Singleton
class ShopRoles implements SecurityIdentityAugmentor {

    private static final Set<String> FROM_TOKEN = Set.of(Role.BUYER, Role.ARBITER, Role.EXPERT, Role.ADMIN);

    private final Memberships memberships;

    ShopRoles(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        var routing = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        var asked = routing == null ? null : routing.request().getHeader("Aftercare-Shop");
        var subject = subjectOf(token);
        var known = memberships.alreadyKnown(subject);
        return known != null
                ? Uni.createFrom().item(withRoles(identity, subject, token, known, asked))
                : context.runBlocking(() -> withRoles(identity, subject, token, memberships.of(subject), asked));
    }

    /** Only a service account's token names its client so; a person's says merely through which client he came (azp). */
    private static String subjectOf(JsonWebToken token) {
        var client = Claims.of(token, "client_id");
        return client == null ? token.getSubject() : Membership.CLIENT + client;
    }

    /** A buyer is asked to name the shop, so that nobody who employs him takes his own orders from his sight. */
    private static Membership actingFor(List<Membership> of, String askedShop, boolean isBuyer) {
        if (askedShop == null) {
            return of.size() == 1 && !isBuyer ? of.getFirst() : null;
        }
        return of.stream()
                .filter(member -> member.shopId().toString().equals(askedShop))
                .findFirst()
                .orElse(null);
    }

    private static SecurityIdentity withRoles(
            SecurityIdentity identity, String subject, JsonWebToken token, List<Membership> of, String askedShop) {
        var roles = new HashSet<>(identity.getRoles());
        roles.retainAll(FROM_TOKEN);
        if (subject.startsWith(Membership.CLIENT)) {
            // the identity server gives it to every new account, a system's too
            roles.remove(Role.BUYER);
        }
        var at = actingFor(of, askedShop, roles.contains(Role.BUYER));
        if (at != null) {
            roles.remove(Role.BUYER);
            roles.addAll(at.role().roles());
            if (at.role() == StaffRole.PARTNER && Claims.of(token, "scope") instanceof String scopes) {
                roles.addAll(Set.of(scopes.split(" ")));
                roles.retainAll(Scopes.KNOWN);
            }
        }
        var augmented = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(Who.SUBJECT, subject)
                .addRoles(roles);
        if (at != null) {
            augmented.addAttribute(Who.SHOP, at.shopId());
        } else if (!of.isEmpty() && askedShop == null) {
            augmented.addAttribute(ProblemMappers.SHOP_NOT_NAMED, true);
        }
        return augmented.build();
    }
}
