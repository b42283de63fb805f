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
    public Result pay(Order order) {
        var body = Map.of(
                "shopId", order.shopId(),
                "amount", order.amount().amount(),
                "currency", order.amount().currency().getCurrencyCode(),
                "tenderRef", order.tenderRef(),
                "note", order.note());
        return switch (call.post(config.url(), order.key(), body)) {
            case HttpCall.Answer.Done done -> new Result.Paid(done.reference());
            case HttpCall.Answer.Refused refused -> new Result.Refused(refused.why());
            case HttpCall.Answer.NotTaken notTaken -> new Result.NotTaken(notTaken.why());
            case HttpCall.Answer.Unknown unknown -> new Result.Unknown(unknown.why());
        };
    }
}
