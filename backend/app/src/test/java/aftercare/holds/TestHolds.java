package aftercare.holds;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;

/** A payment service that holds money, with a ledger of its own, and behaves as badly as it is told to. */
final class TestHolds implements AutoCloseable {

    /** How it answers the next call. */
    enum Mood {
        DOES,
        REFUSES,
        REFUSES_THE_TOKEN,
        BREAKS,
        BREAKS_AFTER_DOING,
        HANGS_UP_AFTER_DOING
    }

    /** What stands: the hold and its amount. */
    final Map<String, String> held = new ConcurrentHashMap<>();

    /** What was taken, of which hold. */
    final List<String> taken = new CopyOnWriteArrayList<>();

    final List<String> freed = new CopyOnWriteArrayList<>();
    final List<String> calls = new CopyOnWriteArrayList<>();

    /** Under which trace each call came. */
    final List<String> traces = new CopyOnWriteArrayList<>();

    /** A key is done at most once, as a gateway promises. */
    private final Map<String, String> done = new ConcurrentHashMap<>();

    private final HttpServer server;
    private volatile Mood mood = Mood.DOES;
    private volatile String expiresAt;

    TestHolds(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/holds", this::call);
        server.start();
    }

    void becomes(Mood next) {
        mood = next;
    }

    void holdsUntil(String moment) {
        expiresAt = moment;
    }

    private void call(HttpExchange call) throws IOException {
        var key = call.getRequestHeaders().getFirst("Idempotency-Key");
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var step = call.getRequestURI().getPath().substring("/holds".length());
        calls.add(key + " " + step + " " + body);
        traces.add(call.getRequestHeaders().getFirst("traceparent"));
        switch (mood) {
            case DOES -> answer(call, 200, does(key, step, body));
            case REFUSES -> answer(call, 402, "{\"error\":\"not enough\"}");
            case REFUSES_THE_TOKEN -> answer(call, 401, "{\"error\":\"token expired\"}");
            case BREAKS -> answer(call, 500, "oops");
            case BREAKS_AFTER_DOING -> {
                does(key, step, body);
                answer(call, 502, "bad gateway");
            }
            case HANGS_UP_AFTER_DOING -> {
                does(key, step, body);
                call.close();
            }
        }
    }

    private String does(String key, String step, String body) {
        return done.computeIfAbsent(key, k -> {
            var asked = JsonPath.from(body);
            var hold = asked.getString("hold");
            var reference = "PSP-" + k.substring(24);
            switch (step) {
                case "" -> held.put(reference, asked.getString("amount"));
                case "/capture" -> {
                    held.remove(hold);
                    taken.add(hold + " " + asked.getString("amount"));
                }
                case "/release" -> {
                    held.remove(hold);
                    freed.add(hold);
                }
                default -> throw new IllegalArgumentException(step);
            }
            var until = expiresAt == null ? "" : ",\"expiresAt\":\"" + expiresAt + "\"";
            return "{\"reference\":\"" + reference + "\"" + until + "}";
        });
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
