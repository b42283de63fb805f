package aftercare.refunds;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import aftercare.contract.KeptTimes;
import aftercare.problems.Trace;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One call of a gateway, and what its answer means. 2xx {"reference"} is done, a hold until "expiresAt"; 402 and 422 are refused for good; any other 4xx
 * was not taken (a wrong token, a wrong address); 408, 409, 425, 429 and the rest are unknown.
 */
final class HttpCall {

    private static final Set<Integer> FINAL = Set.of(402, 422);
    private static final Set<Integer> NOT_NOW = Set.of(408, 409, 425, 429);

    private static final int LONGEST_FAILURE = 200;
    private static final int LONGEST_REFERENCE = 120;

    private final RefundsConfig.HttpGateway config;
    private final HttpClient http;
    private final ObjectMapper json;

    HttpCall(RefundsConfig.HttpGateway config, HttpClient http, ObjectMapper json) {
        this.config = config;
        this.http = http;
        this.json = json;
    }

    GatewayAnswer post(URI url, UUID key, Map<String, ?> body) {
        try {
            return ask(request(url, key, body));
        } catch (JsonProcessingException unreadable) {
            return new GatewayAnswer.Unknown("the answer cannot be read");
        }
    }

    private GatewayAnswer ask(HttpRequest request) throws JsonProcessingException {
        var sent = http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            // the client's own time-out ends with the headers; a body that never ends must not hold up the others
            var answer = sent.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return read(answer.statusCode(), answer.body());
        } catch (TimeoutException late) {
            sent.cancel(true);
            return new GatewayAnswer.Unknown("no answer in time");
        } catch (ExecutionException none) {
            var late = none.getCause() instanceof HttpTimeoutException;
            return new GatewayAnswer.Unknown(late ? "no answer in time" : "no answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new GatewayAnswer.Unknown("interrupted");
        }
    }

    private HttpRequest request(URI url, UUID key, Map<String, ?> body) throws JsonProcessingException {
        var request = HttpRequest.newBuilder(url)
                .timeout(config.timeout())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        config.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        Trace.onward().ifPresent(trace -> request.header("traceparent", trace));
        return request.build();
    }

    private GatewayAnswer read(int status, String body) throws JsonProcessingException {
        if (status / 100 == 2) {
            var said = json.readTree(body);
            var reference = said.path("reference").asText("");
            return reference.isEmpty() || reference.length() > LONGEST_REFERENCE
                    ? new GatewayAnswer.Unknown(cut("no reference in " + body))
                    : new GatewayAnswer.Done(reference, until(said));
        }
        var said = cut(status + " " + body);
        if (FINAL.contains(status)) {
            return new GatewayAnswer.Refused(said);
        }
        return status / 100 == 4 && !NOT_NOW.contains(status)
                ? new GatewayAnswer.NotTaken(said)
                : new GatewayAnswer.Unknown(said);
    }

    /** What cannot be read as a moment, or kept as one, is as good as nothing said: the shop's own days count then. */
    private static Instant until(JsonNode said) {
        try {
            var until = said.path("expiresAt").asText("");
            var read = until.isEmpty() ? null : Instant.parse(until);
            return read != null && KeptTimes.keeps(read) ? read : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST_FAILURE ? text.substring(0, LONGEST_FAILURE) : text;
    }
}
