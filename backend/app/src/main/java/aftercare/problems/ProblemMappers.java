package aftercare.problems;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import aftercare.money.MoneyRefused;
import aftercare.settlement.SettlementRefused;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.vertx.ext.web.RoutingContext;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The only catcher: every refusal and every mishap leaves as one {@link Problem}. */
@Singleton
public class ProblemMappers {

    /** Set on an identity that works for shops and has named none of them: then that is what is wrong, not its role. */
    public static final String SHOP_NOT_NAMED = "shop.not-named";

    private static final String TYPE = "https://aftercare.dev/problems/";

    @Inject
    RoutingContext request;

    @Inject
    CurrentIdentityAssociation who;

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        var answer = answer(refusal.advice(), refusal.status(), refusal.code(), refusal.errors(), refusal.args());
        return refusal.retryAfterSeconds() == 0
                ? answer
                : Response.fromResponse(answer)
                        .header("Retry-After", refusal.retryAfterSeconds())
                        .build();
    }

    @ServerExceptionMapper
    Response invalid(ResteasyReactiveViolationException invalid) {
        var errors = invalid.getConstraintViolations().stream()
                .map(v -> new Refusal.FieldError(
                        Pointers.ofPath(v.getPropertyPath()),
                        Pointers.codeOf(v.getConstraintDescriptor()),
                        v.getMessage()))
                .toList();
        return answer(400, "MALFORMED", errors);
    }

    /** Both are named, because Quarkus brings a mapper of its own for the narrower one. */
    @ServerExceptionMapper({JsonMappingException.class, MismatchedInputException.class})
    Response unreadable(JsonMappingException unreadable) {
        var refusal = Pointers.causeOf(unreadable, Refusal.class);
        if (refusal != null) {
            return refused(refusal);
        }
        if (Pointers.causeOf(unreadable, JsonParseException.class) != null
                || Pointers.causeOf(unreadable, StreamConstraintsException.class) != null) {
            return answer(400, "NOT_JSON", List.of());
        }
        var error = new Refusal.FieldError(Pointers.of(unreadable.getPath()), Pointers.codeOf(unreadable));
        return answer(400, "MALFORMED", List.of(error));
    }

    /** Broken, or deeper or longer than any request of ours. */
    @ServerExceptionMapper({JsonParseException.class, StreamConstraintsException.class})
    Response notJson(JsonProcessingException broken) {
        return answer(400, "NOT_JSON", List.of());
    }

    @ServerExceptionMapper
    Response notMoney(MoneyRefused refused) {
        return answer(422, refused.code(), List.of());
    }

    /** What does not add up, with the field to blame. */
    @ServerExceptionMapper
    Response doesNotAddUp(SettlementRefused refused) {
        return refused(Refusal.of(refused));
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    Response changedMeanwhile(Exception lost) {
        return answer(409, "CHANGED_MEANWHILE", List.of());
    }

    @ServerExceptionMapper({PessimisticLockException.class, LockAcquisitionException.class})
    Response busy(Exception locked) {
        return Response.fromResponse(answer(409, "BUSY", List.of()))
                .header("Retry-After", 1)
                .build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response nobody(Exception unknown) {
        return Response.fromResponse(answer(401, "NOT_SIGNED_IN", List.of()))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException forbidden) {
        var unnamed = who.getIdentity().getAttribute(SHOP_NOT_NAMED) != null;
        return answer(403, unnamed ? "NO_SHOP" : "NOT_YOUR_ROLE", List.of());
    }

    @ServerExceptionMapper
    Response http(WebApplicationException http) {
        if (http.getCause() instanceof JsonMappingException unreadable) {
            return unreadable(unreadable);
        }
        if (http.getCause() instanceof JsonProcessingException broken) {
            return notJson(broken);
        }
        return answer(
                http.getResponse().getStatus(), "HTTP_" + http.getResponse().getStatus(), List.of());
    }

    @ServerExceptionMapper
    Response mishap(Exception mishap) {
        for (Throwable cause = mishap; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(refusal);
            }
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return changedMeanwhile(mishap);
            }
            if (cause instanceof MoneyRefused refused) {
                return notMoney(refused);
            }
            if (cause instanceof SettlementRefused refused) {
                return doesNotAddUp(refused);
            }
            if (cause instanceof PessimisticLockException
                    || cause instanceof LockAcquisitionException
                    || isTwice(cause)) {
                return busy(mishap);
            }
        }
        Log.errorf(mishap, "%s %s failed", request.request().method(), request.normalizedPath());
        return answer(500, "MISHAP", List.of());
    }

    /** Somebody else was first with the same key; asked again, his is found. */
    private static boolean isTwice(Throwable cause) {
        return cause instanceof ConstraintViolationException broken
                && broken.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE;
    }

    private Response answer(int status, String code, List<Refusal.FieldError> errors, Object... args) {
        return answer(null, status, code, errors, args);
    }

    private Response answer(Advice advice, int status, String code, List<Refusal.FieldError> errors, Object... args) {
        var language = Language.of(request.request().getHeader("Accept-Language"));
        var fields = errors.stream()
                .map(e -> new Problem.Field(e.pointer(), e.code(), Words.of("problems", e.code(), language, e.args())))
                .toList();
        var detail = fields.isEmpty()
                ? Words.of("problems", code, language, args)
                : fields.stream().map(Problem.Field::detail).distinct().collect(Collectors.joining(" "));
        var title = Words.of("problems", code, language, args);
        var problem = new Problem(
                TYPE + code,
                title,
                status,
                detail,
                code,
                RequestIds.of(request),
                fields.isEmpty() ? null : fields,
                advice);
        return Response.status(status)
                .type("application/problem+json")
                .header("Content-Language", language.toLanguageTag())
                .entity(problem)
                .build();
    }
}
