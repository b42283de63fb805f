package aftercare.wayback;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A carrier with a book of its own, that behaves as badly as it is told to. */
public final class TestCarrier implements AutoCloseable {

    /** How it answers the next call. */
    public enum Mood {
        BOOKS,
        REFUSES,
        BREAKS_AFTER_BOOKING,
        TALKS_NONSENSE,
        SAYS_MUCH_AND_NO_REFERENCE,
        TURNS_AWAY,
        LEAVES_OUT,
        LISTS_LATE,
        TALKS_AT_LENGTH,
        ANSWERS_TOO_LATE
    }

    /** By key: state of each booking. A key is booked once, as a carrier promises. */
    final Map<String, String> book = new ConcurrentHashMap<>();

    /** For {@link Mood#LISTS_LATE}: that it was asked for its points, and that it may go on. */
    final Semaphore thinks = new Semaphore(0);

    final Semaphore mayAnswer = new Semaphore(0);

    final List<String> calls = new CopyOnWriteArrayList<>();

    /** Under which trace each booking was spoken of. */
    final List<String> traces = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private volatile Mood mood = Mood.BOOKS;

    TestCarrier(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/windows", this::windows);
        server.createContext("/points", this::points);
        server.createContext("/bookings/", this::booking);
        server.start();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    void becomes(Mood next) {
        mood = next;
    }

    private void points(HttpExchange call) throws IOException {
        if (mood == Mood.LISTS_LATE) {
            thinks.release();
            waitFor(mayAnswer);
        }
        if (!listsNothing(call)) {
            answer(call, 200, "{\"points\":[]}");
        }
    }

    private boolean listsNothing(HttpExchange call) throws IOException {
        switch (mood) {
            case TURNS_AWAY -> answer(call, 429, "{\"error\":\"too many requests\"}");
            case LEAVES_OUT -> answer(call, 200, "{\"points\":[null,{\"name\":\"?\"}],\"windows\":null}");
            default -> {
                return false;
            }
        }
        return true;
    }

    private void windows(HttpExchange call) throws IOException {
        if (listsNothing(call)) {
            return;
        }
        var asked = call.getRequestURI().getQuery().replaceAll(".*from=([^&]*).*", "$1");
        var from = Instant.parse(asked).plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        answer(
                call,
                200,
                "{\"windows\":[{\"id\":\"W1\",\"from\":\"%s\",\"to\":\"%s\",\"free\":3}]}"
                        .formatted(from, from.plus(2, ChronoUnit.HOURS)));
    }

    private void booking(HttpExchange call) throws IOException {
        var key = call.getRequestURI().getPath().substring("/bookings/".length());
        call.getRequestBody().readAllBytes();
        calls.add(call.getRequestMethod() + " " + key);
        traces.add(String.valueOf(call.getRequestHeaders().getFirst("traceparent")));
        if (mood == Mood.TURNS_AWAY) {
            answer(call, 429, "{\"error\":\"too many requests\"}");
            return;
        }
        switch (call.getRequestMethod()) {
            case "PUT" -> put(call, key);
            case "DELETE" -> {
                if ("COLLECTED".equals(book.get(key))) {
                    answer(call, 409, "{\"reason\":\"already collected\"}");
                } else {
                    book.computeIfPresent(key, (known, state) -> "CANCELLED");
                    answer(call, book.containsKey(key) ? 200 : 404, "{}");
                }
            }
            default -> standing(call, key);
        }
    }

    private void put(HttpExchange call, String key) throws IOException {
        switch (mood) {
            case BOOKS, TALKS_AT_LENGTH, LISTS_LATE -> {
                book.putIfAbsent(key, "BOOKED");
                standing(call, key);
            }
            case REFUSES -> answer(call, 422, "{\"reason\":\"not in this street\"}");
            case BREAKS_AFTER_BOOKING -> {
                book.putIfAbsent(key, "BOOKED");
                answer(call, 502, "bad gateway");
            }
            case SAYS_MUCH_AND_NO_REFERENCE -> {
                book.putIfAbsent(key, "BOOKED");
                answer(call, 200, "{\"state\":\"BOOKED\",\"terms\":\"" + "…".repeat(5_000) + "\"}");
            }
            case TALKS_NONSENSE, LEAVES_OUT, TURNS_AWAY -> answer(call, 200, "<html>");
            case ANSWERS_TOO_LATE -> {
                book.putIfAbsent(key, "BOOKED");
                sleep(4_500);
                standing(call, key);
            }
        }
    }

    private void standing(HttpExchange call, String key) throws IOException {
        var state = book.get(key);
        if (state == null) {
            answer(call, 404, "{}");
        } else {
            var more = mood == Mood.TALKS_AT_LENGTH ? "-0123456789".repeat(20) : "";
            answer(
                    call,
                    200,
                    "{\"state\":\"%1$s\",\"reference\":\"REF-%2$s%3$s\",\"trackingNumber\":\"TC-1%3$s\",\"carrier\":\"Test Courier%3$s\"}"
                            .formatted(state, key.substring(0, 4), more));
        }
    }

    private static void waitFor(Semaphore leave) {
        try {
            leave.tryAcquire(2_500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
