package aftercare.orders;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.UuidGenerator;

/** A parcel on its way to the buyer. */
@Entity
public class Shipment {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID orderId;
    private String carrier;
    private String number;
    private Instant shippedAt;
    private Instant deliveredAt;
    private Instant signedAt;
    private Instant installedAt;

    @Convert(converter = Contents.Text.class)
    private Contents contents;

    protected Shipment() {}

    static Shipment of(Order order, PlaceOrder.Sent sent) {
        var shipment = new Shipment();
        shipment.shopId = order.shopId();
        shipment.orderId = order.id();
        shipment.carrier = sent.carrier();
        shipment.number = sent.number();
        shipment.update(sent);
        return shipment;
    }

    void update(PlaceOrder.Sent sent) {
        shippedAt = sent.shippedAt();
        signedAt = sent.signedAt();
        // who does not know of it does not unsay it
        deliveredAt = sent.deliveredAt() == null ? deliveredAt : sent.deliveredAt();
        installedAt = sent.installedAt() == null ? installedAt : sent.installedAt();
        contents = sent.lines() == null ? contents : Contents.of(sent.lines());
    }

    /** What was in it has been set up at the buyer's. */
    public void install(Instant at) {
        installedAt = at;
    }

    /** As its carrier says, once; not before it left. False where that is known, or cannot be. */
    boolean deliver(Instant at) {
        if (deliveredAt != null || signedAt != null || at.isBefore(shippedAt)) {
            return false;
        }
        deliveredAt = at;
        return true;
    }

    boolean is(PlaceOrder.Sent sent) {
        return sent.isParcel(carrier, number);
    }

    boolean saysWhatItHolds() {
        return contents != null;
    }

    /** As far as it says so. */
    int holds(int lineNo) {
        return contents == null ? 0 : contents.of(lineNo);
    }

    PlaceOrder.Sent view() {
        return new PlaceOrder.Sent(
                carrier,
                number,
                shippedAt,
                deliveredAt,
                signedAt,
                installedAt,
                contents == null ? null : contents.lines());
    }

    public String carrier() {
        return carrier;
    }

    public String number() {
        return number;
    }

    UUID orderId() {
        return orderId;
    }

    public Instant shippedAt() {
        return shippedAt;
    }

    public Instant deliveredAt() {
        return deliveredAt;
    }

    public Instant installedAt() {
        return installedAt;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
