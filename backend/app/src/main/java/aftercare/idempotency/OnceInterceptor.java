package aftercare.idempotency;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import aftercare.access.Who;
import aftercare.concurrency.Tagged;
import aftercare.concurrency.VersionTag;
import aftercare.problems.Language;
import aftercare.problems.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs inside the act's transaction: the key and what was done commit together, or neither does. */
@Once
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class OnceInterceptor {

    private final RoutingContext request;
    private final Who who;
    private final Answers answers;
    private final ObjectMapper json;
    private final Clock clock;
    private final Language language;

    OnceInterceptor(
            RoutingContext request, Who who, Answers answers, ObjectMapper json, Clock clock, Language language) {
        this.request = request;
        this.who = who;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
        this.language = language;
    }

    @AroundInvoke
    Object once(InvocationContext act) throws Exception {
        var key = request.request().getHeader("Idempotency-Key");
        if (key == null) {
            return act.proceed();
        }
        if (key.isBlank() || key.length() > 200) {
            throw Refusal.malformed("/Idempotency-Key", "WRONG_LENGTH");
        }
        var asked = Fingerprint.of(request, act, json);
        var drawer = drawer();
        var first = answers.begin(drawer, key, asked, clock.instant());
        if (first != null) {
            throw new Replay(first.sameAs(asked));
        }
        var result = act.proceed();
        var body = result instanceof RestResponse<?> response ? response.getEntity() : result;
        var status = result instanceof RestResponse<?> response ? response.getStatus() : statusOf(act);
        var answer = body == null ? null : json.writeValueAsBytes(body);
        var etag = body instanceof Tagged tagged ? VersionTag.of(tagged, language.locale(), answer) : null;
        answers.finish(drawer, key, status, etag, answer == null ? null : new String(answer, StandardCharsets.UTF_8));
        return result;
    }

    /** Each shop of a caller counts its own keys: two shops of one system may both have an order 1001. */
    private String drawer() {
        return who.isForShop() ? who.shopId() + " " + who.subject() : who.subject();
    }

    private static int statusOf(InvocationContext act) {
        var stated = act.getMethod().getAnnotation(ResponseStatus.class);
        return stated != null ? stated.value() : act.getMethod().getReturnType() == void.class ? 204 : 200;
    }
}
