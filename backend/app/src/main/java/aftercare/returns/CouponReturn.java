package aftercare.returns;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** A coupon that is the buyer's again; of an order each only once. */
@Entity
@Immutable
class CouponReturn {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID orderId;
    private UUID returnId;
    private String coupon;
    private Instant at;

    protected CouponReturn() {}

    static CouponReturn of(ReturnRequest ret, String coupon, Instant now) {
        var back = new CouponReturn();
        back.shopId = ret.shopId();
        back.orderId = ret.orderId();
        back.returnId = ret.id();
        back.coupon = coupon;
        back.at = now;
        return back;
    }

    String coupon() {
        return coupon;
    }
}
