package aftercare.access;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import aftercare.testing.Api;
import aftercare.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every parameter that the contract puts into a query is asked with rubbish: the answer names it. */
@QuarkusTest
class QueryWalkTest {

    private static final List<String> PEOPLE = List.of(
            Tokens.owner(), Tokens.buyer(), Tokens.arbiter(), Tokens.expert(), Tokens.admin(), Tokens.partner());

    /** One parameter of one operation. */
    record Parameter(String method, String path, String contentType, String name, boolean isText, boolean isCursor) {
        String at(String value) {
            var at = path.replace("/api/v1", "")
                    .replace("{year}", "2027")
                    .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
            // what a list insists on beside its cursor
            var more = isCursor && at.endsWith("/dry-runs") ? "&presetVersionId=" + UUID.randomUUID() : "";
            return at + "?" + name + "=" + value + more;
        }
    }

    private JsonPath contract;
    private final List<Parameter> parameters = new ArrayList<>();

    @BeforeEach
    void readTheContract() {
        contract = RestAssured.given().get("/openapi?format=json").jsonPath();
        contract.<Map<String, Map<String, Object>>>get("paths")
                .forEach((path, methods) -> methods.forEach((method, said) -> {
                    if (said instanceof Map<?, ?> operation && operation.get("parameters") instanceof List<?> all) {
                        var takes = takes(operation);
                        all.stream().map(each -> (Map<?, ?>) each).forEach(each -> note(path, method, takes, each));
                    }
                }));
        assertThat(parameters).hasSizeGreaterThan(60);
    }

    private static String takes(Map<?, ?> operation) {
        return operation.get("requestBody") instanceof Map<?, ?> body
                        && body.get("content") instanceof Map<?, ?> content
                ? content.keySet().iterator().next().toString()
                : "application/json";
    }

    private void note(String path, String method, String takes, Map<?, ?> said) {
        if ("query".equals(said.get("in"))) {
            var name = said.get("name").toString();
            var schema = (Map<?, ?>) said.get("schema");
            parameters.add(new Parameter(
                    method.toUpperCase(),
                    path,
                    takes,
                    name,
                    "string".equals(schema.get("type")),
                    name.equals("cursor")));
        }
    }

    @Test
    void rubbishIsNamedWithItsParameter() {
        var wrong = new TreeSet<String>();
        for (var parameter : parameters) {
            if (parameter.isText() && !parameter.isCursor()) {
                continue;
            }
            for (var value : List.of("FOO", "abc%2F", "")) {
                if (parameter.isCursor() && value.isEmpty()) {
                    continue;
                }
                var answer = call(parameter, value);
                var isNamed = answer.statusCode() == 400
                        && answer.contentType().contains("problem+json")
                        && "MALFORMED".equals(answer.jsonPath().getString("code"))
                        && answer.jsonPath().getList("errors.pointer").contains("/" + parameter.name())
                        && !answer.jsonPath()
                                .getString("errors[0].detail")
                                .equals(answer.jsonPath().getString("errors[0].code"));
                // who is looked for is unknown before any page of it is
                var isOfNobody = parameter.isCursor() && answer.statusCode() == 404;
                if (!isNamed && !isOfNobody) {
                    wrong.add(parameter.method() + " " + parameter.at(value) + ": " + answer.statusCode() + " "
                            + answer.asString());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Nobody asks for the year 12026, and nobody who does finds something broken. */
    @Test
    void aTimeThatNoDatabaseKeepsIsNoMishap() {
        var wrong = new TreeSet<String>();
        for (var parameter : parameters) {
            for (var value : parameter.isCursor() ? cursorsFarOff() : FAR_OFF) {
                var answer = call(parameter, value);
                if (answer.statusCode() >= 500) {
                    wrong.add(parameter.method() + " " + parameter.at(value) + ": " + answer.asString());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static final List<String> FAR_OFF =
            List.of("%2B999999999-12-31", "-5000-01-01", "%2B12026-01-01T00:00:00Z", "-5000-01-01T00:00:00Z");

    private static List<String> cursorsFarOff() {
        return Stream.of("31556889864403199", "-31557014167219200", "253402300799")
                .map(second -> second + ":0:" + UUID.randomUUID())
                .map(text -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes()))
                .toList();
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndInTheLanguageOfTheReader() {
        var query = "/returns?kind=FOO&orderId=1&dueBefore=yesterday&limit=many&status=SUBMITTED";
        var chinese = Api.as(Tokens.agent()).get(query);
        assertThat(chinese.statusCode()).isEqualTo(400);
        assertThat(chinese.jsonPath().getList("errors.pointer"))
                .containsExactlyInAnyOrder("/kind", "/orderId", "/dueBefore", "/limit");
        assertThat(chinese.jsonPath().getString("errors.find { it.pointer == '/kind' }.code"))
                .isEqualTo("UNKNOWN_VALUE");
        assertThat(chinese.jsonPath().getString("detail")).contains("不在可选范围内");
        assertThat(Api.as(Tokens.agent())
                        .header("Accept-Language", "en")
                        .get(query)
                        .jsonPath()
                        .getString("detail"))
                .contains("none of the possible values");
    }

    @Test
    void whoMayNotAskIsToldThatFirst() {
        var query = "/returns?kind=FOO";
        assertThat(Api.nobody().get(query).statusCode()).isEqualTo(401);
        assertThat(Api.as(Tokens.stranger()).get(query).statusCode()).isEqualTo(403);
    }

    @Test
    void anIdInThePathThatIsNoneIsNotThere() {
        var wrong = new TreeSet<String>();
        contract.<Map<String, Map<String, Object>>>get("paths").forEach((path, methods) -> {
            if (path.matches(".*\\{(id|\\w+Id)}.*") && methods.containsKey("get")) {
                var answer = asWhoMay(
                        "GET", "application/json", path.replace("/api/v1", "").replaceAll("\\{\\w+}", "1001"));
                if (answer.statusCode() != 404 || !answer.contentType().contains("problem+json")) {
                    wrong.add(path + ": " + answer.statusCode() + " " + answer.contentType());
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Response call(Parameter parameter, String value) {
        return asWhoMay(parameter.method(), parameter.contentType(), parameter.at(value));
    }

    private static Response asWhoMay(String method, String contentType, String path) {
        Response answer = null;
        for (var person : PEOPLE) {
            var call = Api.as(person).urlEncodingEnabled(false);
            answer =
                    (method.equals("GET") ? call : call.contentType(contentType).body("{}")).request(method, path);
            if (answer.statusCode() != 403) {
                return answer;
            }
        }
        return answer;
    }
}
