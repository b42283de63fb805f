package aftercare.returns;

import java.time.Instant;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

/** The way out to the buyer: who carries it, when it left, was delivered as its carrier says, and when he said that he has it. */
public record Resend(
        String resendCarrier, String resendNumber, Instant resentAt, Instant deliveredAt, Instant confirmedAt) {

    static final Resend NONE = new Resend(null, null, null, null, null);

    /** Of another parcel nothing is known yet. */
    Resend sent(String carrier, String number, Instant at) {
        var same = number != null && number.equals(resendNumber);
        return new Resend(carrier, number, resentAt == null ? at : resentAt, same ? deliveredAt : null, confirmedAt);
    }

    Resend delivered(Instant at) {
        return new Resend(resendCarrier, resendNumber, resentAt, at, confirmedAt);
    }

    Resend confirmed(Instant at) {
        return new Resend(resendCarrier, resendNumber, resentAt, deliveredAt, at);
    }

    @Immutable
    @Converter
    static class Text extends JsonText<Resend> {
        Text() {
            super(new TypeReference<>() {}, NONE);
        }
    }
}
