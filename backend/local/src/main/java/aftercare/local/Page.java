package aftercare.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The single-page app: the built one, or one that reloads while it is worked on. */
record Page(Path checkout, DataFolder data, Ports ports) {

    URI address() {
        return URI.create("http://localhost:" + ports.web().number());
    }

    boolean isReady() {
        return Web.answers(address());
    }

    Child start() {
        if (!Files.isRegularFile(checkout.resolve("frontend/dist/index.html"))) {
            throw new Trouble("The web page is not built: frontend/dist is missing; \"make run\" builds it.");
        }
        return npm("preview");
    }

    Child startLive() {
        return npm("dev");
    }

    private Child npm(String script) {
        var environment = Map.of(
                "WEB_PORT", String.valueOf(ports.web().number()),
                "API_PORT", String.valueOf(ports.api().number()),
                "KEYCLOAK_PORT", String.valueOf(ports.keycloak().number()));
        return Child.start(
                "the web page",
                checkout.resolve("frontend"),
                data.log("web"),
                environment,
                // By number: Node takes "localhost" for IPv6 only where the others take it for IPv4.
                List.of("npm", "run", script, "--", "--host", "127.0.0.1"));
    }
}
