package aftercare.returns;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

/**
 * What was not accepted when the rest was paid or replaced (争议件): until when the platform may be asked about it, and, since it was, under
 * which number it stands; on that case, from which it was set apart.
 */
public record Apart(Instant contestUntil, UUID apartId, String apartNumber, String wholeNumber) {

    static final Apart NOTHING = new Apart(null, null, null, null);

    static Apart contestableUntil(Instant until) {
        return new Apart(until, null, null, null);
    }

    static Apart from(ReturnRequest whole) {
        return new Apart(null, null, null, whole.number());
    }

    Apart as(ReturnRequest piece) {
        return new Apart(contestUntil, piece.id(), piece.number(), wholeNumber);
    }

    @Immutable
    @Converter
    static class Text extends JsonText<Apart> {
        Text() {
            super(new TypeReference<>() {}, NOTHING);
        }
    }
}
