package aftercare.orders;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * How an order goes its way in time: until when it was to leave, since when it is late, until when it is to be received;
 * whether it was, and whether it was stopped before it left.
 */
@Embeddable
public record Course(
        Instant dispatchBy,
        Instant lateSince,
        Instant receiveBy,
        Instant receivedAt,
        String receivedBy,
        Instant stoppedAt) {

    public static final String BY_BUYER = "BUYER";
    public static final String BY_CLOCK = "CLOCK";

    static final Course UNTIMED = new Course(null, null, null, null, null, null);

    Course toLeaveBy(Instant due) {
        return new Course(due, null, null, null, null, null);
    }

    Course late(Instant since) {
        return new Course(dispatchBy, since, receiveBy, receivedAt, receivedBy, stoppedAt);
    }

    Course toBeReceivedBy(Instant due) {
        return new Course(dispatchBy, lateSince, due, receivedAt, receivedBy, stoppedAt);
    }

    Course received(String by, Instant at) {
        return new Course(dispatchBy, lateSince, receiveBy, at, by, stoppedAt);
    }
}
