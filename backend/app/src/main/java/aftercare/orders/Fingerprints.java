package aftercare.orders;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Whether an order that is sent again says anything new. */
final class Fingerprints {

    private Fingerprints() {}

    static String whole(PlaceOrder asked, ObjectMapper json) {
        return sha256(json, asked);
    }

    static String bought(PlaceOrder asked, ObjectMapper json) {
        var bought = new ArrayList<Object>(Arrays.asList(
                asked.placedAt(),
                asked.currency(),
                asked.lines(),
                asked.deductions(),
                asked.freight(),
                asked.tenders()));
        if (asked.depositOn() != null) {
            bought.add(asked.depositOn());
        }
        return sha256(json, bought);
    }

    private static String sha256(ObjectMapper json, Object value) {
        try {
            var text = json.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
