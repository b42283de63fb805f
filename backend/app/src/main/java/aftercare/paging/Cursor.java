package aftercare.paging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import aftercare.contract.KeptTimes;
import aftercare.problems.Refusal;

/** Where a page ended: the sort instant and the id of its last row (keyset, so a page costs the same at any depth). */
public record Cursor(Instant at, UUID id) {

    public String write() {
        var text = at.getEpochSecond() + ":" + at.getNano() + ":" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** As a page has written it. */
    public static Cursor of(String written) {
        return read(written);
    }

    static Cursor read(String written) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII).split(":");
            var at = Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            if (!KeptTimes.keeps(at)) {
                throw unreadable();
            }
            return new Cursor(at, UUID.fromString(parts[2]));
        } catch (RuntimeException unreadable) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return Refusal.malformed("/cursor", "CURSOR_UNREADABLE");
    }
}
