package aftercare.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/** The key pair of this run: the tests sign, the API checks. Made anew each time, so that no key lies in the sources. */
final class Keys {

    static final String ISSUER = "https://sign-in.test/realms/aftercare";
    static final String AUDIENCE = "aftercare-api";

    private static final String PRIVATE = "aftercare.test.key.private";
    private static final String PUBLIC = "aftercare.test.key.public";

    private Keys() {}

    static Map<String, String> config() {
        make();
        return Map.of("quarkus.oidc.public-key", System.getProperty(PUBLIC), "quarkus.oidc.token.issuer", ISSUER);
    }

    static PrivateKey signing() {
        make();
        return privateKey(System.getProperty(PRIVATE));
    }

    /** Kept as system properties: the test and the application may live in different class loaders. */
    private static void make() {
        synchronized (System.class) {
            if (System.getProperty(PRIVATE) != null) {
                return;
            }
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                var pair = generator.generateKeyPair();
                System.setProperty(
                        PUBLIC,
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
                System.setProperty(
                        PRIVATE,
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    static PrivateKey privateKey(String encoded) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
