package aftercare.concurrency;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every single resource its ETag, and spares the body when the caller has this version already. */
class ETags {

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Tagged tagged)) {
            return;
        }
        response.getHeaders().putSingle("ETag", tagged.etag());
        if (response.getStatus() == 201) {
            response.getHeaders().putSingle("Location", request.getUriInfo().getPath() + "/" + tagged.id());
        }
        if (HttpMethod.GET.equals(request.getMethod())
                && tagged.etag().equals(request.getHeaderString("If-None-Match"))) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }
}
