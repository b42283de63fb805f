package aftercare.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.HdrHistogram.Histogram;

/** How long each kind of request took while real returns were replayed, one after the other. */
final class Timings {

    private final Map<String, Histogram> byName = new LinkedHashMap<>();

    /** The answer, good or bad, and what it said. */
    record Answer(int status, JsonNode body) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }

        /** A problem's stable code. */
        String code() {
            return body.path("code").asText(String.valueOf(status));
        }
    }

    Answer timed(String name, Door door, Request request) throws IOException {
        var before = System.nanoTime();
        var reply = door.raw(request);
        byName.computeIfAbsent(name, n -> new Histogram(60_000_000, 3))
                .recordValue((System.nanoTime() - before) / 1_000);
        return new Answer(
                reply.status(), reply.body().length == 0 ? Door.JSON.nullNode() : Door.JSON.readTree(reply.body()));
    }

    Map<String, Histogram> byName() {
        return byName;
    }

    long requests() {
        return byName.values().stream().mapToLong(Histogram::getTotalCount).sum();
    }
}
