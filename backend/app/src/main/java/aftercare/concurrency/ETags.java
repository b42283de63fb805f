package aftercare.concurrency;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import aftercare.problems.Language;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives every single resource its ETag, and spares the body when the caller has this version already. What is answered depends
 * on who asks, for which shop and in which language, and no cache may forget that.
 */
class ETags {

    private final Language language;

    ETags(Language language) {
        this.language = language;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().add(HttpHeaders.VARY, "Authorization, Aftercare-Shop, Accept-Language");
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        if (response.getEntity() instanceof Tagged tagged) {
            tag(tagged, request, response);
        }
    }

    private void tag(Tagged tagged, ContainerRequestContext request, ContainerResponseContext response) {
        var etag = VersionTag.of(tagged, language.locale());
        response.getHeaders().putSingle(HttpHeaders.ETAG, etag);
        if (response.getStatus() == 201) {
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LOCATION,
                            NewPlace.of(request.getUriInfo(), tagged.id().toString()));
        }
        if (HttpMethod.GET.equals(request.getMethod())
                && etag.equals(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }
}
