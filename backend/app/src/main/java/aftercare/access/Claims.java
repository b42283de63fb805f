package aftercare.access;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a token says. */
public final class Claims {

    private Claims() {}

    /**
     * A claim of a token, null when it has none. The general way looks the name up among the standard's own and throws inside,
     * at each request, where it is none of them ({@code name}, {@code client_id}); the token that was read has it at hand.
     */
    public static Object of(JsonWebToken token, String name) {
        return token instanceof OidcJwtCallerPrincipal read
                ? read.getClaims().getClaimValue(name)
                : token.getClaim(name);
    }
}
