package aftercare.returns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What a buyer declared who withdrew from the contract, and the confirmation he keeps: never changed (Dir. 2023/2673 [H]). */
@Entity
@Immutable
public class Withdrawal {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID returnId;
    private UUID orderId;
    private Instant declaredAt;
    private String language;
    private String text;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    protected Withdrawal() {}

    static Withdrawal declared(ReturnRequest ret, String text, Locale language, Instant now) {
        var declared = new Withdrawal();
        declared.shopId = ret.shopId();
        declared.returnId = ret.id();
        declared.orderId = ret.orderId();
        declared.declaredAt = now;
        declared.language = language.toLanguageTag();
        declared.text = text;
        declared.sha256 = hash(text);
        return declared;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String text() {
        return text;
    }

    String sha256() {
        return sha256;
    }
}
