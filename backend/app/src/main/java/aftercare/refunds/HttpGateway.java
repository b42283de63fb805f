package aftercare.refunds;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Pays by POST {url} {"amount","currency","tenderRef","note"}; 200 {"reference"} is paid, 4xx is refused, the rest unknown. */
final class HttpGateway implements Gateway {

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
        return request.build();
    }

    private Result read(int status, String body) throws JsonProcessingException {
        if (status / 100 == 2) {
            var reference = json.readTree(body).path("reference").asText("");
            return reference.isEmpty()
                    ? new Result.Unknown("no reference in " + cut(body))
                    : new Result.Paid(reference);
        }
        // 409 and 429 mean "not now": the same key is asked again
        return status / 100 == 4 && status != 409 && status != 408 && status != 429
                ? new Result.Refused(status + " " + cut(body))
                : new Result.Unknown(status + " " + cut(body));
    }

    private static String cut(String text) {
        return text.length() > LONGEST_FAILURE - 10 ? text.substring(0, LONGEST_FAILURE - 10) : text;
    }
}
