package aftercare.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real Keycloak on this machine, with the realm people and programs of the demo log in to. */
final class EmbeddedKeycloak {

    /** What the realm does not use is left out of the server: it starts sooner and offers less to attack. */
    private static final List<String> BUILD = List.of(
            "build",
            "--db=dev-file",
            "--features-disabled=account,ciba,device-flow,docker,kerberos,organization,passkeys,web-authn,"
                    + "step-up-authentication-saml,par,impersonation,token-exchange-standard,workflows,recovery-codes,"
                    + "identity-brokering-api,dpop,twitter-broker");

    /** The quick compiler only: half the time to start, and nobody logs in a thousand times a second here. */
    private static final String JAVA_OPTIONS = "-Xms96m -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "
            + "-XX:MaxMetaspaceSize=256m -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8";

    private final Path home = Parts.keycloak();
    private final Path data;
    private final Path log;
    private final int port;

    EmbeddedKeycloak(Path data, Path log, int port) {
        this.data = data;
        this.log = log;
        this.port = port;
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    URI realm() {
        return address().resolve("/realms/aftercare");
    }

    boolean isReady() {
        return Web.answers(URI.create(realm() + "/.well-known/openid-configuration"));
    }

    boolean isBuilt() {
        return Files.isRegularFile(marker());
    }

    Child start(Path realm) {
        if (!Files.isRegularFile(home.resolve("bin/kc.sh"))) {
            throw new Trouble("Keycloak is not unpacked in " + home + "; \"make run\" fetches it.");
        }
        try {
            build();
            knowTheRealm(realm);
        } catch (IOException e) {
            throw new Trouble("Keycloak's folder " + home + " cannot be used: " + e.getMessage(), e);
        }
        return Child.start(
                "Keycloak",
                home,
                log,
                environment(),
                List.of(
                        home.resolve("bin/kc.sh").toString(),
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        // One name in browser and server, so that the issuer in every token is one.
                        "--hostname=" + address()));
    }

    /** Keycloak can fix its options beforehand; that takes twenty seconds, so once. */
    private void build() throws IOException {
        var wanted = String.join(" ", BUILD);
        if (isBuilt() && Files.readString(marker()).equals(wanted)) {
            return;
        }
        var build = Child.start("Keycloak's build", home, log, environment(), kc(BUILD));
        if (build.waitForEnd() != 0) {
            throw new Trouble(build.lastWords());
        }
        Files.writeString(marker(), wanted);
    }

    /** A realm is imported once and then lives; when its file has changed, it is imported anew and the old one forgotten. */
    private void knowTheRealm(Path realm) throws IOException {
        Files.createDirectories(data);
        var imported = data.resolve("imported-realm.json");
        if (Files.isRegularFile(imported) && Files.mismatch(imported, realm) >= 0) {
            forgetTheDatabase();
        }
        Files.copy(realm, imported, StandardCopyOption.REPLACE_EXISTING);
        var importFolder = Files.createDirectories(home.resolve("data/import"));
        Files.copy(realm, importFolder.resolve("aftercare-realm.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    private void forgetTheDatabase() throws IOException {
        try (var files = Files.walk(data)) {
            for (var each : files.filter(file -> !file.equals(data))
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                Files.delete(each);
            }
        }
    }

    private List<String> kc(List<String> arguments) {
        var command = new ArrayList<>(List.of(home.resolve("bin/kc.sh").toString()));
        command.addAll(arguments);
        return command;
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS", JAVA_OPTIONS);
        // VALUE is a column of Keycloak's and a word of H2's.
        environment.put(
                "KC_DB_URL", "jdbc:h2:file:" + data.resolve("keycloak") + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE");
        return environment;
    }

    private Path marker() {
        return home.resolve("built-for-aftercare");
    }
}
