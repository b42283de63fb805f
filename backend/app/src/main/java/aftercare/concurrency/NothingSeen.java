package aftercare.concurrency;

import java.lang.reflect.AnnotatedElement;
import java.util.Set;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;

import aftercare.problems.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whoever says which version he has seen wants it compared: where nothing has a version, he is told so and nothing is done. */
class NothingSeen {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo door) {
        var believed = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (believed == null || believed.strip().equals("*") || READING.contains(request.getMethod())) {
            return;
        }
        if (meaning(request.getMethod(), door) == Seen.NOTHING) {
            throw Refusal.of(412, "NOTHING_TO_COMPARE");
        }
    }

    private static Seen meaning(String method, ResourceInfo door) {
        var said = door.getResourceMethod().getAnnotation(AsSeen.class);
        return said != null
                ? said.value()
                : Seen.byRule(method, path(door.getResourceClass()) + path(door.getResourceMethod()));
    }

    private static String path(AnnotatedElement place) {
        var path = place.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }
}
