package aftercare.concurrency;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import aftercare.problems.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives every single resource its ETag, and spares the body when the caller has this very answer already. What is answered depends
 * on who asks, for which shop and in which language, and no cache may forget that.
 */
class ETags {

    private final Language language;
    private final ObjectMapper json;

    ETags(Language language, ObjectMapper json) {
        this.language = language;
        this.json = json;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        response.getHeaders().add(HttpHeaders.VARY, "Authorization, Aftercare-Shop, Accept-Language");
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        if (response.getEntity() instanceof Tagged tagged) {
            tag(tagged, request, response);
        }
    }

    private void tag(Tagged tagged, ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        // written out here and once: what the tag is taken of is what leaves
        var answer = json.writeValueAsBytes(tagged);
        var etag = VersionTag.of(tagged, language.locale(), answer);
        response.getHeaders().putSingle(HttpHeaders.ETAG, etag);
        if (response.getStatus() == 201) {
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LOCATION,
                            NewPlace.of(request.getUriInfo(), tagged.id().toString()));
        }
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        var isKnown = known != null
                && HttpMethod.GET.equals(request.getMethod())
                && VersionTag.each(known).anyMatch(etag::equals);
        if (isKnown) {
            response.setStatus(304);
        }
        response.setEntity(isKnown ? null : answer);
    }
}
