package aftercare.refunds;

import java.net.URI;
import java.util.HashMap;

/**
 * Holds by POST {holds} {"shopId","amount","currency","tenderRef","note"}, answered by {"reference","expiresAt"}; takes by
 * {holds}/capture and lets go by {holds}/release, both with the "hold" that the first answer named.
 */
final class HttpHolds implements HoldGateway {

    private final URI holds;
    private final HttpCall call;

    HttpHolds(URI holds, HttpCall call) {
        this.holds = holds;
        this.call = call;
    }

    @Override
    public GatewayAnswer ask(Step step, Order order) {
        var body = new HashMap<String, Object>();
        body.put("shopId", order.shopId());
        body.put("amount", order.amount().amount());
        body.put("currency", order.amount().currency().getCurrencyCode());
        body.put("tenderRef", order.tenderRef());
        body.put("note", order.note());
        if (order.hold() != null) {
            body.put("hold", order.hold());
        }
        return call.post(of(step), order.key(), body);
    }

    private URI of(Step step) {
        return switch (step) {
            case AUTHORISE -> holds;
            case CAPTURE -> URI.create(holds + "/capture");
            case RELEASE -> URI.create(holds + "/release");
        };
    }
}
