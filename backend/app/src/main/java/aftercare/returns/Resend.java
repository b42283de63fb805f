package aftercare.returns;

import java.time.Instant;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

/**
 * The way out to the buyer: who carries it, when it left, was delivered as its carrier says, and when he said that he has it;
 * {@code securedBy} is what stands for the old one meanwhile, null where nothing but the deadline does.
 */
public record Resend(
        String resendCarrier,
        String resendNumber,
        Instant resentAt,
        Instant deliveredAt,
        Instant confirmedAt,
        Secured securedBy) {

    static final Resend NONE = new Resend(null, null, null, null, null, null);

    /** Of another parcel nothing is known yet. */
    Resend sent(String carrier, String number, Instant at) {
        var same = number != null && number.equals(resendNumber);
        return new Resend(
                carrier, number, resentAt == null ? at : resentAt, same ? deliveredAt : null, confirmedAt, securedBy);
    }

    Resend delivered(Instant at) {
        return new Resend(resendCarrier, resendNumber, resentAt, at, confirmedAt, securedBy);
    }

    Resend confirmed(Instant at) {
        return new Resend(resendCarrier, resendNumber, resentAt, deliveredAt, at, securedBy);
    }

    Resend secured(Secured by) {
        var kept = by == Secured.BY_DEADLINE ? null : by;
        return new Resend(resendCarrier, resendNumber, resentAt, deliveredAt, confirmedAt, kept);
    }

    Secured security() {
        return securedBy == null ? Secured.BY_DEADLINE : securedBy;
    }

    @Immutable
    @Converter
    static class Text extends JsonText<Resend> {
        Text() {
            super(new TypeReference<>() {}, NONE);
        }
    }
}
