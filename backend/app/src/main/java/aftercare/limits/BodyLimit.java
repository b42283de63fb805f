package aftercare.limits;

import java.util.function.Supplier;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import aftercare.problems.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** How large a request may be: one megabyte, unless its door takes a file. Whoever does not say is counted while read. */
class BodyLimit {

    private static final int MEGABYTE = 1024 * 1024;

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo door) {
        var file = door.getResourceMethod().getAnnotation(TakesFile.class);
        var most = (file == null ? 1L : file.megabytes() + 1L) * MEGABYTE;
        if (request.getLength() > most) {
            throw tooLarge(file).get();
        }
        if (request.getLength() < 0 && !HttpMethod.GET.equals(request.getMethod())) {
            request.setEntityStream(new CountedBody(request.getEntityStream(), most, tooLarge(file)));
        }
    }

    private static Supplier<Refusal> tooLarge(TakesFile file) {
        return () -> file == null
                ? Refusal.of(413, "BODY_TOO_LARGE", 1)
                : Refusal.at("/file", 413, "FILE_TOO_LARGE", file.megabytes());
    }
}
