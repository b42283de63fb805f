package aftercare.limits;

import jakarta.ws.rs.container.ContainerResponseContext;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.problems.Refusal;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every answer says what is left to its caller; who asks too often is told when to come again. */
class RateLimit {

    private static final String KEY = "quota";

    private final Quotas quotas;
    private final Who who;

    RateLimit(Quotas quotas, Who who) {
        this.quotas = quotas;
        this.who = who;
    }

    @ServerRequestFilter
    void take(RoutingContext request) {
        var quota = quotas.take(who.subject(), who.is(Role.PARTNER));
        request.put(KEY, quota);
        if (!quota.granted()) {
            throw Refusal.tooMany(quota.retryAfter());
        }
    }

    @ServerResponseFilter
    void tell(RoutingContext request, ContainerResponseContext response) {
        Quota quota = request.get(KEY);
        if (quota != null) {
            response.getHeaders().putSingle("RateLimit-Policy", quota.policy());
            response.getHeaders().putSingle("RateLimit", quota.left());
        }
    }
}
