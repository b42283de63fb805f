package aftercare.wayback;

import java.time.Instant;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.problems.Refusal;
import aftercare.returns.ReturnRequest;

/** Has goods fetched in the next window that the shop's own driver has free, for who acts without its pages. */
@Singleton
public class FetchNext {

    private final ShopCarrier own;
    private final GoingBack going;

    FetchNext(ShopCarrier own, GoingBack going) {
        this.own = own;
        this.going = going;
    }

    public void fetch(ReturnRequest ret, String address, String contact, String phone, Actor by, Instant now) {
        var window = own.windows(ret.shopId(), now, GoingBack.horizon(ret, now)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.againstRule("/window", "WINDOW_GONE"));
        going.fetch(ret, new BookPickUp(window.carrier(), window.id(), address, contact, phone), by, now);
    }
}
