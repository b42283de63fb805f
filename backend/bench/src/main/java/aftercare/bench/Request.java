package aftercare.bench;

import java.nio.charset.StandardCharsets;

/** One request, ready to be written. */
record Request(String method, String path, String headers, String body) {

    static Request get(String path) {
        return new Request("GET", path, "", null);
    }

    static Request post(String path, String body) {
        return new Request("POST", path, "", body);
    }

    Request with(String name, String value) {
        return new Request(method, path, headers + name + ": " + value + "\r\n", body);
    }

    byte[] bytes(String identity) {
        return bytes(identity, "application/json", body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
    }

    /** For a body that is no text. */
    byte[] bytes(String identity, String type, byte[] content) {
        var head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n" + identity
                + headers
                + (content.length == 0 ? "" : "Content-Type: " + type + "\r\n")
                + (method.equals("GET") ? "" : "Content-Length: " + content.length + "\r\n")
                + "\r\n";
        var top = head.getBytes(StandardCharsets.ISO_8859_1);
        var whole = new byte[top.length + content.length];
        System.arraycopy(top, 0, whole, 0, top.length);
        System.arraycopy(content, 0, whole, top.length, content.length);
        return whole;
    }
}
