package aftercare.bench;

import java.io.Closeable;
import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Asks the API one thing after the other, and insists on a good answer: for what must be ready before anything is measured. */
final class Door implements Closeable {

    static final ObjectMapper JSON = new ObjectMapper();

    private final Wire wire;
    private final Caller caller;

    Door(int port, Caller caller) throws IOException {
        this.wire = new Wire(port);
        this.caller = caller;
    }

    JsonNode get(String path) throws IOException {
        return ask(Request.get("/api/v1" + path));
    }

    JsonNode post(String path, Object body) throws IOException {
        return ask(Request.post("/api/v1" + path, JSON.writeValueAsString(body)));
    }

    JsonNode put(String path, Object body) throws IOException {
        return ask(new Request("PUT", "/api/v1" + path, "", JSON.writeValueAsString(body)));
    }

    JsonNode upload(String path, String type, byte[] body) throws IOException {
        var request = Request.post("/api/v1" + path, null);
        return good(request, wire.send(request.bytes(caller.identity(), type, body)));
    }

    Wire.Reply raw(Request request) throws IOException {
        return wire.send(request.bytes(caller.identity()));
    }

    private JsonNode ask(Request request) throws IOException {
        return good(request, raw(request));
    }

    private static JsonNode good(Request request, Wire.Reply reply) throws IOException {
        if (!reply.isGood()) {
            throw new IllegalStateException(
                    request.method() + " " + request.path() + " answered " + reply.status() + ": " + reply.text());
        }
        return JSON.readTree(reply.body());
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
