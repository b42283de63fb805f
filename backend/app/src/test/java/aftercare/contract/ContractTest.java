package aftercare.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract at the root is the one that the API keeps: {@code make openapi} writes it. */
@QuarkusTest
class ContractTest {

    @Test
    void theCommittedContractIsTheOneWeKeep() throws IOException {
        var kept = RestAssured.given()
                .get("/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        // the order of keys means nothing and may differ between two builds
        var yaml = new Yaml();
        assertThat(yaml.<Object>load(Files.readString(Path.of("../../openapi.yaml"))))
                .isEqualTo(yaml.<Object>load(kept));
    }
}
