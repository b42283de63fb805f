package aftercare.refunds;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
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
    public Result ask(Step step, Order order) {
        var body = new HashMap<String, Object>();
        body.put("shopId", order.shopId());
        body.put("amount", order.amount().amount());
        body.put("currency", order.amount().currency().getCurrencyCode());
        body.put("tenderRef", order.tenderRef());
        body.put("note", order.note());
        if (order.hold() != null) {
            body.put("hold", order.hold());
        }
        return switch (call.post(of(step), order.key(), body)) {
            case HttpCall.Answer.Done done -> new Result.Done(done.reference(), until(done));
            case HttpCall.Answer.Refused refused -> new Result.Refused(refused.why());
            case HttpCall.Answer.NotTaken notTaken -> new Result.NotTaken(notTaken.why());
            case HttpCall.Answer.Unknown unknown -> new Result.Unknown(unknown.why());
        };
    }

    private URI of(Step step) {
        return switch (step) {
            case AUTHORISE -> holds;
            case CAPTURE -> URI.create(holds + "/capture");
            case RELEASE -> URI.create(holds + "/release");
        };
    }

    /** What cannot be read as a moment is as good as nothing said: the shop's own days count then. */
    private static Instant until(HttpCall.Answer.Done done) {
        try {
            var said = done.body().path("expiresAt").asText("");
            return said.isEmpty() ? null : Instant.parse(said);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
