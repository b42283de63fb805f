package aftercare.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import aftercare.testing.Api;
import aftercare.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Decision 44, read from the contract: what is changed is compared with what was seen, and what has a version leaves with an ETag. */
@QuarkusTest
class SeenWalkTest {

    /** They act on something that has an address of its own, and still there is nothing to compare; the reason stands at each door. */
    private static final Set<String> WITHOUT_A_VERSION =
            Set.of("confirmFoundOrder", "invite", "moveSandboxClock", "removeRepairSlot", "setMyClockLetters");

    private static final List<String> PEOPLE = List.of(
            Tokens.owner(), Tokens.buyer(), Tokens.arbiter(), Tokens.expert(), Tokens.admin(), Tokens.partner());

    /** One operation that changes something. */
    record Door(String method, String path, String id, String takes, Set<String> parameters, Set<String> answers) {

        boolean compares() {
            return parameters.contains("IfMatch") || parameters.contains("IfMatchRequired");
        }

        boolean isOfOneThing() {
            return !method.equals("POST") || path.contains("{");
        }
    }

    private final List<Door> doors = new ArrayList<>();
    private final Map<String, Map<String, Object>> reading = new HashMap<>();
    private Map<String, Map<String, Object>> schemas;

    @BeforeEach
    void readTheContract() {
        var contract = RestAssured.given().get("/openapi?format=json").jsonPath();
        schemas = contract.get("components.schemas");
        contract.<Map<String, Map<String, Object>>>get("paths")
                .forEach((path, methods) -> methods.forEach((method, said) -> {
                    if (said instanceof Map<?, ?> operation) {
                        note(method.toUpperCase(), path, operation);
                    }
                }));
        assertThat(doors).hasSizeGreaterThan(120);
    }

    @SuppressWarnings("unchecked")
    private void note(String method, String path, Map<?, ?> operation) {
        var id = operation.get("operationId").toString();
        if (method.equals("GET")) {
            reading.put(id, (Map<String, Object>) operation.get("responses"));
            return;
        }
        var parameters = new TreeSet<String>();
        if (operation.get("parameters") instanceof List<?> all) {
            all.forEach(each -> {
                if (((Map<?, ?>) each).get("$ref") instanceof String ref) {
                    parameters.add(ref.substring(ref.lastIndexOf('/') + 1));
                }
            });
        }
        var takes = operation.get("requestBody") instanceof Map<?, ?> body && body.get("content") instanceof Map<?, ?> m
                ? m.keySet().iterator().next().toString()
                : null;
        var answers = ((Map<String, Object>) operation.get("responses")).keySet();
        doors.add(new Door(method, path, id, takes, parameters, answers));
    }

    @Test
    void whoeverChangesOneThingMaySayWhichVersionOfItHeHasSeen() {
        assertThat(doors.stream()
                        .filter(door -> door.isOfOneThing() && !door.compares())
                        .map(Door::id))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_A_VERSION);
        assertThat(doors.stream().filter(Door::compares))
                .allMatch(door -> door.answers().contains("412"));
        assertThat(doors.stream().filter(door -> door.parameters().contains("IfMatchRequired")))
                .hasSizeGreaterThan(10)
                .allMatch(door -> door.answers().contains("428"));
    }

    @Test
    void whereNothingHasAVersionASeenOneIsRefusedAndNotPassedOver() {
        var wrong = new TreeSet<String>();
        for (var door : doors) {
            if (door.compares()) {
                continue;
            }
            var answer = asWhoMay(door);
            if (answer.statusCode() != 412
                    || !"NOTHING_TO_COMPARE".equals(answer.jsonPath().getString("code"))) {
                wrong.add(door.id() + ": " + answer.statusCode() + " " + answer.asString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatHasAVersionLeavesWithAnETag() {
        var without = new TreeSet<String>();
        reading.forEach((id, answers) -> {
            if (answers.get("200") instanceof Map<?, ?> found && isVersioned(found) && !found.containsKey("headers")) {
                without.add(id);
            }
        });
        assertThat(without).isEmpty();
    }

    private boolean isVersioned(Map<?, ?> answer) {
        return answer.get("content") instanceof Map<?, ?> content
                && content.get("application/json") instanceof Map<?, ?> media
                && media.get("schema") instanceof Map<?, ?> schema
                && schema.get("$ref") instanceof String ref
                && schemas.get(ref.substring(ref.lastIndexOf('/') + 1)).get("properties") instanceof Map<?, ?> fields
                && fields.containsKey("version");
    }

    private static Response asWhoMay(Door door) {
        Response answer = null;
        for (var person : PEOPLE) {
            var call = Api.as(person).header("If-Match", "\"1\"");
            if ("multipart/form-data".equals(door.takes())) {
                call.multiPart("file", "x.txt", new byte[] {1});
            } else {
                call.contentType(door.takes() == null ? "application/json" : door.takes())
                        .body("{}");
            }
            answer = call.request(
                    door.method(),
                    door.path()
                            .replace("/api/v1", "")
                            .replaceAll("\\{\\w+}", UUID.randomUUID().toString()));
            if (answer.statusCode() != 403) {
                return answer;
            }
        }
        return answer;
    }
}
