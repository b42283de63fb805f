package aftercare.wayback;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.problems.Refusal;
import aftercare.problems.Trace;
import aftercare.returns.ReturnRequest;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How one parcel is to go back. While it is open the buyer cannot also post it; at most one of a case is open. */
@Entity
class WayBack {

    /** Posting it himself needs no booking, so it is none of these. */
    enum Way {
        DROP_OFF,
        PICK_UP
    }

    /** Asked and cancelling wait for a carrier's answer. */
    enum State {
        ASKED,
        BOOKED,
        CANCELLING,
        CANCELLED,
        REFUSED,
        HANDED_OVER;

        boolean holdsAPlace() {
            return this == ASKED || this == BOOKED;
        }
    }

    private static final int MOST_TRIES = 8;

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID shopId;
    private UUID returnId;
    private String returnNumber;
    private UUID openFor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Way way;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    private String carrier;
    private String pointId;
    private String place;
    private String windowId;
    private Instant fromAt;
    private Instant toAt;
    private String contact;
    private String phone;
    private String reference;
    private String failure;
    private int tries;
    private Instant nextTryAt;
    private Instant askedAt;
    private Instant endedAt;
    private String trace;

    protected WayBack() {}

    static WayBack toPoint(ReturnRequest ret, ReturnCarrier.Point point, Instant now) {
        var way = open(ret, Way.DROP_OFF, point.carrier(), now);
        way.pointId = point.id();
        way.place = point.name() + " · " + point.address();
        way.state = State.BOOKED;
        return way;
    }

    static WayBack fetched(ReturnRequest ret, BookPickUp asked, ReturnCarrier.Window window, Instant now) {
        var way = open(ret, Way.PICK_UP, window.carrier(), now);
        way.windowId = window.id();
        way.fromAt = window.from();
        way.toAt = window.to();
        way.place = asked.address();
        way.contact = asked.contact();
        way.phone = asked.phone();
        way.state = State.ASKED;
        way.nextTryAt = now;
        return way;
    }

    private static WayBack open(ReturnRequest ret, Way how, String carrier, Instant now) {
        var way = new WayBack();
        way.id = UUID.randomUUID();
        way.shopId = ret.shopId();
        way.returnId = ret.id();
        way.returnNumber = ret.number();
        way.openFor = ret.id();
        way.way = how;
        way.carrier = carrier;
        way.askedAt = now;
        way.trace = Trace.onward().orElse(null);
        return way;
    }

    ReturnCarrier.Order order() {
        return new ReturnCarrier.Order(id, shopId, returnNumber, windowId, place, contact, phone);
    }

    /** What the carrier said to a booking, a cancellation or a question. True when it has the parcel. */
    boolean hear(ReturnCarrier.Result said, Instant now) {
        tries++;
        failure = null;
        switch (said) {
            case ReturnCarrier.Result.Booked booked -> {
                reference = booked.reference();
                // a cancellation that was overtaken is asked for again
                if (state == State.ASKED) {
                    state = State.BOOKED;
                }
                tries = 0;
                nextTryAt = state == State.BOOKED ? laterOf(fromAt, now.plus(Duration.ofMinutes(15))) : later(now);
            }
            case ReturnCarrier.Result.Collected collected -> {
                end(State.HANDED_OVER, now);
                return true;
            }
            case ReturnCarrier.Result.Gone gone -> {
                failure = state == State.CANCELLING ? null : gone.why();
                end(State.CANCELLED, now);
            }
            case ReturnCarrier.Result.Refused refused -> {
                failure = refused.why();
                end(State.REFUSED, now);
            }
            case ReturnCarrier.Result.Unknown unknown -> hearNothing(unknown.why(), now);
        }
        return false;
    }

    /** A booking that nobody can confirm is called off, because somebody may come all the same. */
    private void hearNothing(String why, Instant now) {
        failure = why;
        if (state == State.ASKED && tries >= MOST_TRIES) {
            cancel(false, now);
            failure = why;
        }
        nextTryAt = later(now);
    }

    /** Somebody was to come and does not: by what the carrier says now, not because it was called off here. */
    boolean isLetDown() {
        return state == State.CANCELLED && failure != null;
    }

    /** Nobody had called it off, and yet nobody came. */
    boolean isMissed() {
        return isLetDown() && ReturnCarrier.MISSED.equals(failure);
    }

    /** {@code atOnce}: nobody else has to be told. */
    void cancel(boolean atOnce, Instant now) {
        if (!state.holdsAPlace()) {
            throw Refusal.tooLate("NOTHING_BOOKED");
        }
        if (atOnce) {
            end(State.CANCELLED, now);
        } else {
            state = State.CANCELLING;
            openFor = null;
            tries = 0;
            nextTryAt = now;
        }
    }

    void handedOver(Instant now) {
        end(State.HANDED_OVER, now);
    }

    private void end(State last, Instant now) {
        state = last;
        openFor = null;
        nextTryAt = null;
        endedAt = now;
    }

    private Instant later(Instant now) {
        return now.plus(Duration.ofSeconds(Math.min(3_600, 5L << Math.min(tries, 10))));
    }

    private static Instant laterOf(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID shopId() {
        return shopId;
    }

    UUID returnId() {
        return returnId;
    }

    String returnNumber() {
        return returnNumber;
    }

    Way way() {
        return way;
    }

    State state() {
        return state;
    }

    String carrier() {
        return carrier;
    }

    String place() {
        return place;
    }

    String windowId() {
        return windowId;
    }

    Instant fromAt() {
        return fromAt;
    }

    Instant toAt() {
        return toAt;
    }

    String contact() {
        return contact;
    }

    String phone() {
        return phone;
    }

    String reference() {
        return reference;
    }

    String failure() {
        return failure;
    }

    /** Of the request that booked it; null where it had none. */
    String trace() {
        return trace;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
