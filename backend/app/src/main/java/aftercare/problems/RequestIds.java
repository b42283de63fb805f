package aftercare.problems;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

/** Every request has an id: the caller's X-Request-Id where it is harmless, else a new one; echoed and logged. A trace is gone on with. */
@Singleton
class RequestIds {

    private static final String KEY = "requestId";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    void register(@Observes Filters filters) {
        filters.register(this::give, 1000);
    }

    private void give(RoutingContext request) {
        var asked = request.request().getHeader("X-Request-Id");
        var id = asked != null && HARMLESS.matcher(asked).matches() ? asked : id();
        request.put(KEY, id);
        MDC.put(KEY, id);
        request.response().putHeader("X-Request-Id", id);
        Trace.of(request.request().getHeader("traceparent")).ifPresent(trace -> {
            trace.log();
            request.response().putHeader("traceresponse", trace.header());
        });
        request.next();
    }

    /** Told apart from others, not guarded against guessing. */
    private static String id() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    static String of(RoutingContext request) {
        return request.get(KEY);
    }
}
