package aftercare.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** What only its receiver shall know; we keep no more than its hash. */
public record Secret(String text) {

    private static final SecureRandom UNGUESSABLE = new SecureRandom();

    /** Of a link: too long to be guessed. */
    public static Secret ofLink() {
        var bytes = new byte[32];
        UNGUESSABLE.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Six digits to be typed: guessable in the long run, so tries and time are counted. */
    public static Secret ofDigits() {
        return ofDigits(UNGUESSABLE);
    }

    static Secret ofDigits(RandomGenerator random) {
        return new Secret("%06d".formatted(random.nextInt(1_000_000)));
    }

    public String hash() {
        return hash("");
    }

    /** Salted, where many secrets are alike. */
    public String hash(String salt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((salt + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public boolean is(String salt, String hash) {
        return MessageDigest.isEqual(
                hash(salt).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** A log never shows it. */
    @Override
    public String toString() {
        return "Secret";
    }
}
