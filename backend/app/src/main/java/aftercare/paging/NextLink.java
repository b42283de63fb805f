package aftercare.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells the next page also as a {@code Link} header (RFC 8288). */
class NextLink {

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.nextCursor() != null) {
            var next = request.getUriInfo().getRequestUriBuilder().replaceQueryParam("cursor", page.nextCursor());
            response.getHeaders()
                    .add(
                            "Link",
                            "<" + next.build().getRawPath() + "?" + next.build().getRawQuery() + ">; rel=\"next\"");
        }
    }
}
