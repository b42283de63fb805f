package aftercare.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

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
        assertThat(Files.readString(Path.of("../../openapi.yaml")).strip()).isEqualTo(kept.strip());
    }
}
