package aftercare.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import aftercare.access.Role;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** Bearer tokens as Keycloak would make them, and some it would not. */
public final class Tokens {

    public static final String PARTNER = "client:demo-partner";

    private static final String[] ALL_SCOPES = {
        Role.ORDERS_READ,
        Role.ORDERS_WRITE,
        Role.RETURNS_READ,
        Role.RETURNS_ACT,
        Role.REFUNDS_READ,
        Role.CLOCKS_READ,
        Role.EVENTS_READ,
        Role.EVIDENCE_WRITE,
        Role.SANDBOX_WRITE
    };

    private Tokens() {}

    public static String buyer() {
        return of(People.BUYER);
    }

    public static String buyer2() {
        return of(People.BUYER2);
    }

    public static String agent() {
        return of(People.AGENT);
    }

    public static String supervisor() {
        return of(People.SUPERVISOR);
    }

    public static String owner() {
        return of(People.OWNER);
    }

    public static String warehouse() {
        return of(People.WAREHOUSE);
    }

    public static String finance() {
        return of(People.FINANCE);
    }

    /** Belongs to shop two. */
    public static String agent2() {
        return of(People.AGENT2);
    }

    public static String arbiter() {
        return of(People.ARBITER);
    }

    public static String expert() {
        return of(People.EXPERT);
    }

    public static String admin() {
        return of(People.ADMIN);
    }

    public static String of(People person) {
        return sign(claims(person));
    }

    /** Somebody who has signed in and is nothing else: no role, no shop. */
    public static String stranger() {
        return person("stranger", null);
    }

    /** Somebody of one test alone, so that it changes nothing for the others; {@code realmRole} may be null. */
    public static String person(String subject, String realmRole) {
        return sign(claims(subject, subject, realmRole));
    }

    /** Somebody who proved at this moment who he is. */
    public static String signedInAt(String subject, Instant when) {
        return sign(claims(subject, subject, null).claim("auth_time", when.getEpochSecond()));
    }

    /** The client demo-partner of shop one, with every scope. */
    public static String partner() {
        return partner(ALL_SCOPES);
    }

    public static String partner(String... scopes) {
        return sign(partnerClaims(scopes));
    }

    /** The same client, to whom the identity server gave a role that it gives to everybody. */
    public static String partnerWith(String realmRole) {
        return sign(partnerClaims(ALL_SCOPES).claim("realm_access", Map.of("roles", List.of(realmRole))));
    }

    private static JwtClaimsBuilder partnerClaims(String... scopes) {
        return base().subject("11111111-0000-4000-8000-000000000001")
                .preferredUserName("service-account-demo-partner")
                .claim("client_id", "demo-partner")
                .claim("scope", String.join(" ", scopes));
    }

    public static String forAnotherAudience() {
        return sign(claims(People.OWNER).audience("another-api"));
    }

    public static String ofAnotherIssuer() {
        return sign(claims(People.OWNER).issuer("https://elsewhere.test/realms/aftercare"));
    }

    public static String expired() {
        var longAgo = Instant.now().minus(Duration.ofHours(2));
        return sign(claims(People.OWNER).issuedAt(longAgo).expiresAt(longAgo.plusSeconds(60)));
    }

    /** Signed with a key that is not the identity server's. */
    public static String forged() {
        var parts = owner().split("\\.");
        return parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse();
    }

    private static JwtClaimsBuilder claims(People who) {
        return claims(who.subject(), who.name().toLowerCase(), who.realmRole).claim("email", who.email());
    }

    private static JwtClaimsBuilder claims(String subject, String name, String realmRole) {
        return base().subject(subject)
                .preferredUserName(name)
                .claim("name", name)
                .claim("realm_access", Map.of("roles", realmRole == null ? List.of() : List.of(realmRole)));
    }

    private static JwtClaimsBuilder base() {
        var now = Instant.now();
        return Jwt.claims()
                .issuer(Keys.ISSUER)
                .audience(Keys.AUDIENCE)
                .issuedAt(now.minusSeconds(5))
                .expiresAt(now.plus(Duration.ofHours(1)));
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.sign(Keys.signing());
    }
}
