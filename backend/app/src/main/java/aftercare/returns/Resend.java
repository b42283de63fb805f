package aftercare.returns;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/** The way out to the buyer: who carries it, when it left, and when he had it. */
@Embeddable
public record Resend(String resendCarrier, String resendNumber, Instant resentAt, Instant confirmedAt) {

    static final Resend NONE = new Resend(null, null, null, null);

    Resend sent(String carrier, String number, Instant at) {
        return new Resend(carrier, number, resentAt == null ? at : resentAt, confirmedAt);
    }

    Resend confirmed(Instant at) {
        return new Resend(resendCarrier, resendNumber, resentAt, at);
    }
}
