package aftercare.returns;

import java.time.Instant;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

/** The way out to the buyer: who carries it, when it left, and when he had it. */
public record Resend(String resendCarrier, String resendNumber, Instant resentAt, Instant confirmedAt) {

    static final Resend NONE = new Resend(null, null, null, null);

    Resend sent(String carrier, String number, Instant at) {
        return new Resend(carrier, number, resentAt == null ? at : resentAt, confirmedAt);
    }

    Resend confirmed(Instant at) {
        return new Resend(resendCarrier, resendNumber, resentAt, at);
    }

    @Immutable
    @Converter
    static class Text extends JsonText<Resend> {
        Text() {
            super(new TypeReference<>() {}, NONE);
        }
    }
}
