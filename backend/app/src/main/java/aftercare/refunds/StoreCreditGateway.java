package aftercare.refunds;

import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.credit.Holder;
import aftercare.credit.Ledger;
import aftercare.orders.Orders;
import aftercare.shops.ShopTime;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Store credit goes back into the buyer's account. The ledger takes each key once, so an answer that got lost does no harm. */
@Singleton
class StoreCreditGateway implements Gateway {

    static final String NAME = "STORE_CREDIT";

    private final Ledger ledger;
    private final Orders orders;
    private final ShopTime time;

    StoreCreditGateway(Ledger ledger, Orders orders, ShopTime time) {
        this.ledger = ledger;
        this.orders = orders;
        this.time = time;
    }

    static String cause(UUID key) {
        return "refund:" + key;
    }

    @Override
    public GatewayAnswer pay(Order asked) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var order = orders.get(asked.orderId());
            var holder = Holder.of(
                    order.buyer().subject(),
                    order.buyer().phone(),
                    order.buyer().name());
            if (holder.isEmpty()) {
                return new GatewayAnswer.NotTaken("The order names no buyer whose store credit it could be.");
            }
            var why = new Ledger.Why(cause(asked.key()), asked.note(), Actor.system(NAME));
            // it was the buyer's money, so it never expires
            var account =
                    ledger.grant(asked.shopId(), holder.get(), asked.amount(), null, why, time.now(asked.shopId()));
            return new GatewayAnswer.Done(account.toString());
        });
    }
}
