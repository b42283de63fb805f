package aftercare.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class ReplayMapper {

    @ServerExceptionMapper
    Response again(Replay replay) {
        var answer = Response.status(replay.answer.status()).header("Idempotency-Replayed", true);
        if (replay.answer.etag() != null) {
            answer.header("ETag", replay.answer.etag());
        }
        return replay.answer.body() == null
                ? answer.build()
                : answer.type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(replay.answer.body())
                        .build();
    }
}
