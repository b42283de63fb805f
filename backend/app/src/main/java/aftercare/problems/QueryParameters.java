package aftercare.problems;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import aftercare.contract.KeptTimes;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What stands in the query is read before a door opens: a value that is none of its type is a 400 which names the parameter.
 * JAX-RS itself would say 404, as if there were no such address.
 */
class QueryParameters {

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ResourceInfo door, UriInfo asked) {
        var values = asked.getQueryParameters();
        if (values.isEmpty()) {
            return;
        }
        var errors = new ArrayList<Refusal.FieldError>();
        known.computeIfAbsent(door.getResourceMethod(), QueryParameters::of).forEach((name, type) -> {
            var value = values.getFirst(name);
            if (value != null && !isReadable(value, type)) {
                errors.add(new Refusal.FieldError("/" + name, type.isEnum() ? "UNKNOWN_VALUE" : "WRONG_TYPE"));
            }
        });
        if (!errors.isEmpty()) {
            throw Refusal.malformed(errors);
        }
    }

    /** By name, the parameters of a door and of its beans; text is readable always. */
    private static Map<String, Class<?>> of(Method door) {
        var types = new LinkedHashMap<String, Class<?>>();
        for (var parameter : door.getParameters()) {
            note(parameter, parameter.getType(), types);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var field : parameter.getType().getDeclaredFields()) {
                    note(field, field.getType(), types);
                }
            }
        }
        types.values().removeIf(String.class::equals);
        return types;
    }

    private static void note(AnnotatedElement place, Class<?> type, Map<String, Class<?>> types) {
        var named = place.getAnnotation(QueryParam.class);
        if (named != null) {
            types.put(named.value(), type);
        }
    }

    private static boolean isReadable(String value, Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .anyMatch(each -> ((Enum<?>) each).name().equals(value));
        }
        if (type == boolean.class || type == Boolean.class) {
            return List.of("true", "false").contains(value);
        }
        try {
            if (type == int.class || type == Integer.class) {
                Integer.parseInt(value);
            } else if (type == long.class || type == Long.class) {
                Long.parseLong(value);
            } else if (type == UUID.class) {
                return UUID.fromString(value).toString().equalsIgnoreCase(value);
            } else if (type == Instant.class) {
                return KeptTimes.keeps(Instant.parse(value));
            } else if (type == LocalDate.class) {
                return KeptTimes.keeps(LocalDate.parse(value));
            }
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
