package aftercare.refunds;

import java.util.Map;

/** Pays by POST {url} {"shopId","amount","currency","tenderRef","note"}. */
final class HttpGateway implements Gateway {

    private final RefundsConfig.HttpGateway config;
    private final HttpCall call;

    HttpGateway(RefundsConfig.HttpGateway config, HttpCall call) {
        this.config = config;
        this.call = call;
    }

    @Override
    public GatewayAnswer pay(Order order) {
        var body = Map.of(
                "shopId", order.shopId(),
                "amount", order.amount().amount(),
                "currency", order.amount().currency().getCurrencyCode(),
                "tenderRef", order.tenderRef(),
                "note", order.note());
        return call.post(config.url(), order.key(), body);
    }
}
