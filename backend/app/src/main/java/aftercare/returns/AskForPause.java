package aftercare.returns;

import java.util.Map;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.mail.Letter;
import aftercare.orders.Orders;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.shops.ShopTime;

/** A buyer whose consent to a pause is asked for is written to, where the order knows an address: silence is no consent. */
@Singleton
class AskForPause {

    private final Orders orders;
    private final ShopTime time;
    private final Event<Letter> letters;

    AskForPause(Orders orders, ShopTime time, Event<Letter> letters) {
        this.orders = orders;
        this.time = time;
        this.letters = letters;
    }

    void asked(@Observes ReturnEvent event) {
        if (event.verb() != Verb.PAUSE_ASKED) {
            return;
        }
        var ret = event.ret();
        var email = orders.get(ret.orderId()).buyer().email();
        if (email != null) {
            letters.fire(new Letter(
                    email,
                    time.language(ret.shopId()),
                    "PAUSE",
                    Map.of("number", ret.number(), "shop", time.shopName(ret.shopId())),
                    "/my/returns/" + ret.id()));
        }
    }
}
