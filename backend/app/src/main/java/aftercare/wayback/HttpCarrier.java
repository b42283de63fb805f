package aftercare.wayback;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import aftercare.problems.Trace;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;

/**
 * A carrier over HTTP. GET {url}/points and /windows; PUT {url}/bookings/{key} books, and the same key books once; DELETE calls it off; GET
 * says how it stands. 409, 410 and 422 refuse for good; what cannot be read or did not come in time is unknown, and asked again.
 */
final class HttpCarrier implements ReturnCarrier {

    private static final int LONGEST_FAILURE = 200;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NUMBER = 80;
    private static final int LONGEST_ADDRESS = 300;

    private final String name;
    private final WayBackConfig.Carrier config;
    private final HttpClient http;
    private final ObjectMapper json;

    HttpCarrier(String name, WayBackConfig.Carrier config, HttpClient http, ObjectMapper json) {
        this.name = name;
        this.config = config;
        this.http = http;
        this.json = json;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Points(List<PointAt> points) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PointAt(String id, String name, String address, String hours) {
        boolean isWhole() {
            return id != null && name != null && address != null;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Windows(List<WindowAt> windows) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record WindowAt(String id, Instant from, Instant to, Integer free) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Booking(String state, String reference, String trackingNumber, String carrier, String reason) {}

    private record Said(int status, String body) {
        boolean isGood() {
            return status / 100 == 2;
        }
    }

    /** No answer. */
    private static final class Silence extends Exception {
        Silence(String why) {
            super(why, null, false, false);
        }
    }

    @Override
    public List<Point> points(UUID shopId) {
        return asked("/points?shop=" + shopId, Points.class, Points::points).stream()
                .filter(PointAt::isWhole)
                .map(at -> new Point(
                        name,
                        at.id(),
                        cut(at.name(), LONGEST_NAME),
                        cut(at.address(), LONGEST_ADDRESS),
                        at.hours() == null ? "" : at.hours()))
                .toList();
    }

    @Override
    public List<Window> windows(UUID shopId, Instant from, Instant to) {
        var path = "/windows?shop=" + shopId + "&from=" + from + "&to=" + to;
        return asked(path, Windows.class, Windows::windows).stream()
                .filter(at -> at.id() != null)
                .map(at -> new Window(name, at.id(), at.from(), at.to(), at.free()))
                .toList();
    }

    @Override
    public Result book(Order order) {
        var body = Map.of(
                "shopId", order.shopId(),
                "number", order.number(),
                "windowId", order.windowId(),
                "address", order.address(),
                "contact", order.contact(),
                "phone", order.phone());
        try {
            return standing(call(request("/bookings/" + order.key())
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))));
        } catch (JsonProcessingException | Silence none) {
            return new Result.Unknown(none.getMessage());
        }
    }

    @Override
    public Result cancel(UUID key) {
        try {
            var said = call(request("/bookings/" + key).DELETE());
            // what it never knew, nobody comes for
            return said.isGood() || said.status() == 404 || said.status() == 410
                    ? new Result.Gone("cancelled")
                    : said.status() == 409 ? look(key) : new Result.Unknown(cut(said.status() + " " + said.body()));
        } catch (Silence none) {
            return new Result.Unknown(none.getMessage());
        }
    }

    @Override
    public Result look(UUID key) {
        try {
            var said = call(request("/bookings/" + key).GET());
            return said.status() == 404 ? new Result.Gone("unknown to the carrier") : standing(said);
        } catch (Silence none) {
            return new Result.Unknown(none.getMessage());
        }
    }

    private Result standing(Said said) {
        var booking = read(said, Booking.class);
        if (said.status() == 409 || said.status() == 410 || said.status() == 422) {
            return new Result.Refused(
                    cut(booking == null || booking.reason() == null ? said.body() : booking.reason()));
        }
        if (!said.isGood() || booking == null || booking.state() == null) {
            return new Result.Unknown(cut(said.status() + " " + said.body()));
        }
        return switch (booking.state()) {
            case "BOOKED" ->
                booking.reference() == null
                        ? new Result.Unknown(cut("no reference in " + said.body()))
                        : new Result.Booked(cut(booking.reference(), LONGEST_NAME));
            case "COLLECTED" ->
                booking.trackingNumber() == null
                        ? new Result.Unknown(cut("no tracking number in " + said.body()))
                        : new Result.Collected(
                                booking.carrier() == null ? name : cut(booking.carrier(), LONGEST_NUMBER),
                                cut(booking.trackingNumber(), LONGEST_NUMBER));
            case "CANCELLED", MISSED -> new Result.Gone(booking.state());
            default -> new Result.Unknown(cut("state " + booking.state()));
        };
    }

    /** A carrier that does not answer, or not with a list, offers nothing just now; the shop's own ways stay open. */
    private <T, E> List<E> asked(String path, Class<T> type, Function<T, List<E>> list) {
        try {
            var said = call(request(path).GET());
            var read = said.isGood() ? read(said, type) : null;
            if (read != null && list.apply(read) != null) {
                return list.apply(read).stream().filter(Objects::nonNull).toList();
            }
            Log.warnf("Return carrier %s: %d without a list", name, said.status());
        } catch (Silence none) {
            Log.warnf("Return carrier %s: %s", name, none.getMessage());
        }
        return List.of();
    }

    /** Null where it cannot be read. */
    private <T> T read(Said said, Class<T> type) {
        try {
            return said.body().isBlank() ? null : json.readValue(said.body(), type);
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(config.url() + path)).timeout(config.timeout());
        config.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        Trace.onward().ifPresent(trace -> request.header("traceparent", trace));
        return request;
    }

    private Said call(HttpRequest.Builder request) throws Silence {
        var sent = http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
        try {
            // the client's own time-out ends with the headers; a body that never ends must not hold up the others
            var answer = sent.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Said(answer.statusCode(), answer.body());
        } catch (TimeoutException late) {
            sent.cancel(true);
            throw new Silence("no answer");
        } catch (ExecutionException none) {
            throw new Silence("no answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Silence("interrupted");
        }
    }

    private static String cut(String text) {
        return cut(text, LONGEST_FAILURE);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
