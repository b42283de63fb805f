package aftercare.returns;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;

/** The way back: who carries it, and when it left, was delivered and was taken in. */
@Embeddable
public record Parcel(
        String carrier, String trackingNumber, Instant shippedAt, Instant deliveredAt, Instant receivedAt) {

    static final Parcel NONE = new Parcel(null, null, null, null, null);

    Parcel shipped(String by, String number, Instant at) {
        return new Parcel(by, number, shippedAt == null ? at : shippedAt, deliveredAt, receivedAt);
    }

    Parcel delivered(Instant at) {
        return new Parcel(carrier, trackingNumber, shippedAt, at, receivedAt);
    }

    /** As it was before somebody took it in by mistake. */
    Parcel receivedAgain(Instant before) {
        return new Parcel(carrier, trackingNumber, shippedAt, deliveredAt, before);
    }

    Parcel received(Instant at) {
        return new Parcel(carrier, trackingNumber, shippedAt, deliveredAt, receivedAt == null ? at : receivedAt);
    }

    /** When the buyer had shown that it was sent, or when it was there, whichever was first; null: neither yet. */
    Instant sentOrReceived() {
        return Stream.of(shippedAt, receivedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
