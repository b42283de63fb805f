package aftercare.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RealmTest {

    private final Path docker = Parts.checkout().orElseThrow().resolve("docker");

    @Test
    void inProductionKnowsNobodyOfTheDemoAndNoSecret() throws IOException {
        assertThat(Files.readString(docker.resolve("keycloak/production.json")))
                .doesNotContain("demo", "credentials", "-secret\"", "localhost", "directAccessGrantsEnabled\": true")
                .contains("${API_CLIENT_SECRET}", "${PUBLIC_URL}/*");
    }

    @Test
    void givesTheSameScopesToTokensHereAndInProduction() throws IOException {
        assertThat(scopes("production.json")).isEqualTo(scopes("realm.json")).contains("returns:act", "aftercare-api");
    }

    /** An appeal is decided by another one than who decided first. */
    @Test
    void hasTwoArbitersHere() throws IOException {
        assertThat(Files.readString(docker.resolve("keycloak/realm.json")))
                .contains("\"username\": \"arbiter\"", "\"username\": \"arbiter2\"")
                .containsPattern("(?s)\"username\": \"arbiter2\".{0,900}\"realmRoles\": \\[\\s+\"arbiter\"");
    }

    private String scopes(String file) throws IOException {
        var text = Files.readString(docker.resolve("keycloak").resolve(file));
        return text.substring(text.indexOf("\"clientScopes\""), text.indexOf("\"clients\""));
    }
}
