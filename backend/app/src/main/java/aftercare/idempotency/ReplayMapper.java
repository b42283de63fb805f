package aftercare.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import aftercare.concurrency.NewPlace;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives the first answer again, with the headers it had. */
class ReplayMapper {

    private final ObjectMapper json;

    ReplayMapper(ObjectMapper json) {
        this.json = json;
    }

    @ServerExceptionMapper
    Response again(Replay replay, UriInfo asked) throws JsonProcessingException {
        var first = replay.answer;
        var again = Response.status(first.status()).header("Idempotency-Replayed", true);
        if (first.etag() != null) {
            again.header(HttpHeaders.ETAG, first.etag());
        }
        if (first.body() == null) {
            return again.build();
        }
        var made = first.status() == 201 || first.status() == 202;
        var id = made ? json.readTree(first.body()).path("id").asText("") : "";
        if (!id.isEmpty()) {
            again.header(HttpHeaders.LOCATION, NewPlace.of(asked, id));
        }
        return again.type(MediaType.APPLICATION_JSON_TYPE).entity(first.body()).build();
    }
}
