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
        return vite("preview");
    }

    Child startLive() {
        return vite("dev");
    }

    private Child vite(String command) {
        var environment = Map.of(
                "WEB_PORT", String.valueOf(ports.web().number()),
                "API_PORT", String.valueOf(ports.api().number()),
                "KEYCLOAK_PORT", String.valueOf(ports.keycloak().number()));
        var frontend = checkout.resolve("frontend");
        return Child.start(
                "the web page",
                frontend,
                data.log("web"),
                environment,
                // Not through npm, which does not pass its own end on. By number: Node takes "localhost" for IPv6 only
                // where the others take it for IPv4.
                List.of(frontend.resolve("node_modules/.bin/vite").toString(), command, "--host", "127.0.0.1"));
    }
}
