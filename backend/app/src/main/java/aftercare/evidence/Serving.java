package aftercare.evidence;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** How a stranger's file leaves us: as what we found it to be, never run, never guessed at, never kept by a proxy. */
final class Serving {

    private static final Set<String> HARMLESS_INLINE = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private Serving() {}

    static Response original(Evidence evidence, InputStream content) {
        var way = HARMLESS_INLINE.contains(evidence.contentType()) ? "inline" : "attachment";
        return safe(evidence.sha256())
                .type(evidence.contentType())
                .header(HttpHeaders.CONTENT_LENGTH, evidence.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, way + "; filename*=UTF-8''" + encoded(evidence.fileName()))
                .entity(content)
                .build();
    }

    static Response preview(String tag, InputStream content) {
        return safe(tag)
                .type("image/jpeg")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .entity(content)
                .build();
    }

    static boolean isKnown(String tag, String known) {
        return known != null && Stream.of(known.split(",")).map(String::strip).anyMatch(quoted(tag)::equals);
    }

    static Response notModified(String tag) {
        return Response.notModified()
                .header(HttpHeaders.ETAG, quoted(tag))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable")
                .build();
    }

    private static Response.ResponseBuilder safe(String tag) {
        return Response.ok()
                .header(HttpHeaders.ETAG, quoted(tag))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
    }

    private static String quoted(String tag) {
        return '"' + tag + '"';
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
