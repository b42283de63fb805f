package aftercare.refunds;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import aftercare.problems.Trace;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Pays by POST {url} {"shopId","amount","currency","tenderRef","note"}. 2xx {"reference"} is paid; 402 and 422 are refused for good;
 * any other 4xx was not taken (a wrong token, a wrong address); 408, 409, 425, 429 and the rest are unknown.
 */
final class HttpGateway implements Gateway {

    private static final Set<Integer> FINAL = Set.of(402, 422);
    private static final Set<Integer> NOT_NOW = Set.of(408, 409, 425, 429);

    private static final int LONGEST_FAILURE = 200;

    private final RefundsConfig.HttpGateway config;
    private final HttpClient http;
    private final ObjectMapper json;

    HttpGateway(RefundsConfig.HttpGateway config, HttpClient http, ObjectMapper json) {
        this.config = config;
        this.http = http;
        this.json = json;
    }

    @Override
    public Result pay(Order order) {
        try {
            // the client's own time-out ends with the headers; a body that never ends must not hold up the others
            var answer = http.sendAsync(request(order), HttpResponse.BodyHandlers.ofString())
                    .orTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .get();
            return read(answer.statusCode(), answer.body());
        } catch (JsonProcessingException unreadable) {
            return new Result.Unknown("the answer cannot be read");
        } catch (ExecutionException noAnswer) {
            var late = noAnswer.getCause() instanceof TimeoutException
                    || noAnswer.getCause() instanceof HttpTimeoutException;
            return new Result.Unknown(late ? "no answer in time" : "no answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Result.Unknown("interrupted");
        }
    }

    private HttpRequest request(Order order) throws JsonProcessingException {
        var body = json.writeValueAsString(Map.of(
                "shopId", order.shopId(),
                "amount", order.amount().amount(),
                "currency", order.amount().currency().getCurrencyCode(),
                "tenderRef", order.tenderRef(),
                "note", order.note()));
        var request = HttpRequest.newBuilder(config.url())
                .timeout(config.timeout())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", order.key().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        config.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        Trace.onward().ifPresent(trace -> request.header("traceparent", trace));
        return request.build();
    }

    private Result read(int status, String body) throws JsonProcessingException {
        if (status / 100 == 2) {
            var reference = json.readTree(body).path("reference").asText("");
            return reference.isEmpty()
                    ? new Result.Unknown("no reference in " + cut(body))
                    : new Result.Paid(reference);
        }
        var said = status + " " + cut(body);
        if (FINAL.contains(status)) {
            return new Result.Refused(said);
        }
        return status / 100 == 4 && !NOT_NOW.contains(status) ? new Result.NotTaken(said) : new Result.Unknown(said);
    }

    private static String cut(String text) {
        return text.length() > LONGEST_FAILURE - 10 ? text.substring(0, LONGEST_FAILURE - 10) : text;
    }
}
