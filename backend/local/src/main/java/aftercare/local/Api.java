package aftercare.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The API as a program of its own, told by its environment where everything is. */
record Api(Path checkout, DataFolder data, Ports ports, Database database, URI realm) {

    URI address() {
        return URI.create("http://localhost:" + ports.api().number());
    }

    boolean isReady() {
        return Web.answers(address().resolve("/q/health/ready"));
    }

    Child start() {
        var jar = checkout.resolve("backend/app/target/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new Trouble("The API is not built: " + jar + " is missing; \"make run\" builds it.");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(List.of(Settings.value("API_JAVA_OPTIONS")
                .orElse(
                        "-Xms96m -Xmn40m -Xmx512m -XX:MinHeapFreeRatio=20 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED")
                .strip()
                .split("\\s+")));
        command.addAll(List.of("-jar", jar.toString()));
        return Child.start("the API", checkout, data.log("api"), environment(), command);
    }

    Child startLive() {
        var backend = checkout.resolve("backend");
        return Child.start(
                "the API",
                backend,
                data.log("api"),
                environment(),
                List.of(
                        backend.resolve("mvnw").toString(),
                        "-B",
                        "-ntp",
                        "-pl",
                        "app",
                        "-am",
                        "compile",
                        "quarkus:dev",
                        "-Dquarkus.console.enabled=false",
                        "-Dquarkus.analytics.disabled=true"));
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.api().number()));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", realm.toString());
        environment.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", realm.toString());
        environment.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", "aftercare-api");
        environment.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", "aftercare-api-secret");
        environment.put("AFTERCARE_DEMO", "true");
        environment.put("AFTERCARE_MAIL_SITE", "http://localhost:" + ports.web().number());
        environment.put("AFTERCARE_MAIL_FOLDER", data.mail().toString());
        environment.put(
                "AFTERCARE_EVIDENCE_FOLDER", data.path().resolve("evidence").toString());
        return environment;
    }
}
