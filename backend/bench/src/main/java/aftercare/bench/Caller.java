package aftercare.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Somebody with a token from Keycloak, who acts for a shop. The token is fetched anew before it runs out. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration EARLY = Duration.ofSeconds(60);

    private final URI tokens;
    private final Map<String, String> grant;
    private UUID shop;
    private volatile String identity;
    private volatile Instant until = Instant.MIN;

    private Caller(int keycloakPort, Map<String, String> grant) {
        this.tokens =
                URI.create("http://localhost:" + keycloakPort + "/realms/aftercare/protocol/openid-connect/token");
        this.grant = grant;
    }

    static Caller person(int keycloakPort, String name) {
        return new Caller(
                keycloakPort,
                Map.of(
                        "grant_type", "password",
                        "client_id", "aftercare-cli",
                        "username", name,
                        "password", "demo"));
    }

    static Caller partner(int keycloakPort) {
        return new Caller(
                keycloakPort,
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "demo-partner",
                        "client_secret", "demo-partner-secret"));
    }

    Caller at(UUID shopId) {
        shop = shopId;
        until = Instant.MIN;
        return this;
    }

    /** The header lines that say who calls and for which shop. */
    String identity() {
        if (Instant.now().isAfter(until)) {
            renew();
        }
        return identity;
    }

    private synchronized void renew() {
        if (!Instant.now().isAfter(until)) {
            return;
        }
        var form = grant.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = ask(HttpRequest.newBuilder(tokens)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        identity = "Authorization: Bearer " + answer.get("access_token").asText() + "\r\n"
                + (shop == null ? "" : "Aftercare-Shop: " + shop + "\r\n");
        until = Instant.now().plusSeconds(answer.get("expires_in").asLong()).minus(EARLY);
    }

    private static JsonNode ask(HttpRequest request) {
        try {
            var answer = HTTP.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        request.uri() + " answered " + answer.statusCode() + ": " + new String(answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
