package aftercare.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** How the two servers are started: the same virtual machine with the same flags on the same database. */
record Servers(Settings settings, Database database) {

    /** As shipped (docker/api.Dockerfile); the compiler's threads stay, so that their time can be told from the requests' own. */
    static final List<String> FLAGS = List.of(
            "-Xms96m",
            "-Xmn40m",
            "-XX:MinHeapFreeRatio=20",
            "-Xmx512m",
            "-XX:TrimNativeHeapInterval=10000",
            "-XX:+UseTransparentHugePages",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:-UseDynamicNumberOfCompilerThreads");

    private static final List<String> SHARED = List.of(
            "quarkus.datasource.",
            "quarkus.oidc.",
            "quarkus.http.auth.",
            "quarkus.thread-pool.",
            "quarkus.hibernate-orm.jdbc.",
            "quarkus.hibernate-orm.unsupported-properties");

    Server.Plan api() {
        return api("the API", settings.apiPort());
    }

    Server.Plan api(String name, int port) {
        return plan(
                name,
                "app",
                port,
                Map.of(
                        "AFTERCARE_DEMO", "false",
                        // counted as in production, but never used up
                        "AFTERCARE_LIMITS_PERSON_PER_MINUTE", "1000000000",
                        "AFTERCARE_LIMITS_SYSTEM_PER_MINUTE", "1000000000",
                        "AFTERCARE_EVIDENCE_FOLDER",
                                settings.data().resolve("evidence").toString(),
                        "QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", realm(),
                        "QUARKUS_OIDC_CLIENT_CLIENT_ID", "aftercare-api",
                        "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", "aftercare-api-secret"));
    }

    Server.Plan bare(String quote, String terms) {
        return bare("the bare server", settings.barePort(), quote, terms);
    }

    Server.Plan bare(String name, int port, String quote, String terms) {
        return plan(name, "bench", port, Map.of("BARE_QUOTE", quote, "BARE_TERMS", terms));
    }

    Server startApi(Server.Plan plan) throws IOException, InterruptedException {
        return Server.start(plan, "/q/health/ready");
    }

    Server startBare(Server.Plan plan) throws IOException, InterruptedException {
        return Server.start(plan, "/bare/returns");
    }

    private Server.Plan plan(String name, String module, int port, Map<String, String> more) {
        var environment = new TreeMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", realm()));
        environment.putAll(more);
        return new Server.Plan(
                name,
                settings.checkout().resolve("backend/" + module + "/target/quarkus-run.jar"),
                port,
                FLAGS,
                environment,
                settings.data().resolve("logs/" + module + "-" + port + ".log"));
    }

    private String realm() {
        return "http://localhost:" + settings.keycloakPort() + "/realms/aftercare";
    }

    /** The floor is only a floor while both are set up alike; this says where they are not. */
    void mustBeAlike() throws IOException {
        var ours = shared("app");
        var bare = shared("bench");
        if (!ours.equals(bare)) {
            var apart = new TreeMap<String, String>();
            ours.forEach((name, value) -> apart.put(name, "API " + value + ", bare " + bare.get(name)));
            bare.forEach((name, value) -> apart.putIfAbsent(name, "API " + ours.get(name) + ", bare " + value));
            apart.entrySet().removeIf(e -> java.util.Objects.equals(ours.get(e.getKey()), bare.get(e.getKey())));
            throw new IllegalStateException(
                    "backend/bench's application.properties must say what the API's says; it differs in " + apart);
        }
    }

    private Map<String, String> shared(String module) throws IOException {
        var file = settings.checkout().resolve("backend/" + module + "/src/main/resources/application.properties");
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        var shared = new TreeMap<String, String>();
        properties.forEach((name, value) -> {
            if (SHARED.stream().anyMatch(name.toString()::startsWith)) {
                shared.put(name.toString(), value.toString());
            }
        });
        return shared;
    }
}
