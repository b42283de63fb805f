package aftercare.refunds;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A payment service with a ledger of its own, that behaves as badly as it is told to. */
final class TestGateway implements AutoCloseable {

    /** How it answers the next call. */
    enum Mood {
        PAYS,
        REFUSES,
        REFUSES_THE_TOKEN,
        BREAKS,
        BREAKS_AFTER_PAYING,
        HANGS_UP_AFTER_PAYING,
        ANSWERS_TOO_LATE,
        STOPS_IN_THE_MIDDLE_OF_ITS_ANSWER,
        ANSWERS_TWICE,
        SAYS_NOTHING_OF_A_REFERENCE,
        SAYS_MUCH_AND_NO_REFERENCE,
        TALKS_NONSENSE,
        IS_BUSY
    }

    /** By key: a key is paid at most once, as a gateway promises. */
    final Map<String, String> ledger = new ConcurrentHashMap<>();

    /** Every body that moved money, in the order it did. */
    final List<String> payments = new CopyOnWriteArrayList<>();

    /** What it refused stays refused under that key. */
    private final Map<String, String> refusals = new ConcurrentHashMap<>();

    final List<String> calls = new CopyOnWriteArrayList<>();

    /** Under which trace each call came. */
    final List<String> traces = new CopyOnWriteArrayList<>();

    /** Somebody has hung up while it was still answering. */
    final CountDownLatch leftAlone = new CountDownLatch(1);

    private final HttpServer server;
    private volatile Mood mood = Mood.PAYS;

    TestGateway(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/pay", this::pay);
        server.createContext("/other", this::payAtOnce);
        server.start();
    }

    void becomes(Mood next) {
        mood = next;
    }

    private void pay(HttpExchange call) throws IOException {
        var key = call.getRequestHeaders().getFirst("Idempotency-Key");
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(key + " " + body);
        traces.add(call.getRequestHeaders().getFirst("traceparent"));
        if (refusals.containsKey(key)) {
            answer(call, 402, refusals.get(key));
            return;
        }
        switch (mood) {
            case PAYS -> answer(call, 200, "{\"reference\":\"" + paid(key, body) + "\"}");
            case ANSWERS_TWICE ->
                answer(call, 200, "{\"reference\":\"" + paid(key, body) + "\"}{\"reference\":\"again\"}");
            case REFUSES -> {
                refusals.put(key, "{\"error\":\"account closed\"}");
                answer(call, 402, refusals.get(key));
            }
            case REFUSES_THE_TOKEN -> answer(call, 401, "{\"error\":\"token expired\"}");
            case BREAKS -> answer(call, 500, "oops");
            case IS_BUSY -> answer(call, 429, "later");
            case SAYS_NOTHING_OF_A_REFERENCE -> answer(call, 200, "{\"ok\":" + (paid(key, body) != null) + "}");
            case SAYS_MUCH_AND_NO_REFERENCE ->
                answer(call, 200, "{\"ok\":" + (paid(key, body) != null) + ",\"terms\":\"" + "…".repeat(5_000) + "\"}");
            case TALKS_NONSENSE -> answer(call, 200, "<html>" + (paid(key, body) != null) + "</html>");
            case BREAKS_AFTER_PAYING -> {
                paid(key, body);
                answer(call, 502, "bad gateway");
            }
            case HANGS_UP_AFTER_PAYING -> {
                paid(key, body);
                call.close();
            }
            case ANSWERS_TOO_LATE -> {
                paid(key, body);
                sleep(2_500);
                answer(call, 200, "{\"reference\":\"" + ledger.get(key) + "\"}");
            }
            case STOPS_IN_THE_MIDDLE_OF_ITS_ANSWER -> {
                paid(key, body);
                call.sendResponseHeaders(200, 1_000);
                call.getResponseBody().write("{\"refe".getBytes(StandardCharsets.UTF_8));
                call.getResponseBody().flush();
                drip(call);
            }
        }
    }

    /** Never an end, and always a little more. */
    private void drip(HttpExchange call) {
        try (call) {
            for (var i = 0; i < 100; i++) {
                sleep(200);
                call.getResponseBody().write(' ');
                call.getResponseBody().flush();
            }
        } catch (IOException nobodyListens) {
            leftAlone.countDown();
        }
    }

    /** The gateway of another payment method, which is always in a good mood. */
    private void payAtOnce(HttpExchange call) throws IOException {
        var key = call.getRequestHeaders().getFirst("Idempotency-Key");
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answer(call, 200, "{\"reference\":\"" + paid(key, body) + "\"}");
    }

    private String paid(String key, String body) {
        return ledger.computeIfAbsent(key, k -> {
            payments.add(body);
            return "PSP-" + k.substring(24);
        });
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
