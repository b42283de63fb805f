package aftercare.returns;

import java.time.Instant;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

/** Why a case was opened before the buyer asked: the signal, since when, who told it, and in which words. */
public record Noticed(Signal noticedSignal, Instant noticedAt, String noticedBy, String noticedText) {

    static final Noticed NOTHING = new Noticed(null, null, null, null);

    @Immutable
    @Converter
    static class Text extends JsonText<Noticed> {
        Text() {
            super(new TypeReference<>() {}, NOTHING);
        }
    }
}
