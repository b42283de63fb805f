package aftercare.wayback;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** A courier over HTTP who fetches goods, for tests elsewhere: how he answers, whether he comes, and where he still goes. */
@ApplicationScoped
public class Driving {

    private final Couriers couriers;
    private final AskCarriers asking;
    private final EntityManager db;
    private TestCarrier courier;

    Driving(Couriers couriers, AskCarriers asking, EntityManager db) {
        this.couriers = couriers;
        this.asking = asking;
        this.db = db;
    }

    /** A booking with him. */
    public record Booking(UUID id, String number, String state, boolean waits) {}

    public void begin(UUID shop) {
        courier = couriers.serve(shop);
    }

    /** In an order that does not depend on keys drawn by lot. */
    public List<Booking> bookings(UUID shop) {
        return QuarkusTransaction.requiringNew()
                .call(() -> db
                        .createQuery(
                                "from WayBack where shopId = :shop and carrier = :carrier and way = PICK_UP"
                                        + " order by askedAt, returnNumber, state",
                                WayBack.class)
                        .setParameter("shop", shop)
                        .setParameter("carrier", Couriers.NAME)
                        .getResultList()
                        .stream()
                        .map(way -> new Booking(
                                way.id(), way.returnNumber(), way.state().name(), way.endedAt() == null))
                        .toList());
    }

    /** He is told or asked, and answers in this mood. */
    public void hears(UUID booking, TestCarrier.Mood mood) {
        courier.becomes(mood);
        try {
            asking.ask(booking);
        } finally {
            courier.becomes(TestCarrier.Mood.BOOKS);
        }
    }

    /** By his own book. */
    public boolean isToCome(UUID booking) {
        return "BOOKED".equals(courier.book.get(booking.toString()));
    }

    /** He was there: with the goods, or for nothing. */
    public void was(UUID booking, boolean hasThem) {
        courier.book.computeIfPresent(booking.toString(), (key, before) -> hasThem ? "COLLECTED" : "MISSED");
    }
}
