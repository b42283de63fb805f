package aftercare.returns;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** A list that names its index to the database is the same list, in the same order, as one narrowed by hand. */
@QuarkusTest
class ListsByIndexTest {

    private final Cases cases = Cases.withANewBuyer();

    @BeforeEach
    void someCases() {
        var order = cases.placed(aDeliveredOrder().of(6, "10.00")).id();
        cases.aSubmittedReturn(order, 1, 1);
        cases.anApprovedReturn(order, 1, 1);
        cases.aSubmittedReturn(order, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DUE", "NEW"})
    void narrowedByState(String sort) {
        holds("status=SUBMITTED&sort=" + sort, sort, row -> row.get("request").equals("SUBMITTED"));
        holds("turn=SELLER&sort=" + sort, sort, row -> row.get("turn").equals("SELLER"));
        holds("money=NONE&sort=" + sort, sort, row -> row.get("money").equals("NONE"));
        holds("kind=RETURN_REFUND&sort=" + sort, sort, row -> row.get("kind").equals("RETURN_REFUND"));
        holds("goods=WITH_BUYER&sort=" + sort, sort, row -> row.get("goods").equals("WITH_BUYER"));
        holds(
                "status=APPROVED&turn=BUYER&sort=" + sort,
                sort,
                row -> row.get("request").equals("APPROVED") && row.get("turn").equals("BUYER"));
    }

    @Test
    void whatIsMineIsOnlyMine() {
        var order = cases.placed(aDeliveredOrder().of(1, "10.00")).id();
        var mine = cases.aSubmittedReturn(order, 1, 1);
        Api.as(cases.agent, Json.of(Map.of("subject", People.AGENT.subject())))
                .post("/returns/{id}/assign", mine)
                .then()
                .statusCode(200);
        assertThat(rows("assignee=me&sort=DUE"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("assigneeName")).isNotNull());
        assertThat(ids(rows("assignee=me&sort=NEW"))).contains(mine.toString());
    }

    private void holds(String query, String sort, Predicate<Map<String, Object>> wanted) {
        var byHand = rows("sort=" + sort).stream().filter(wanted).toList();
        assertThat(ids(rows(query)))
                .as(query)
                .isNotEmpty()
                .startsWith(ids(byHand).toArray(String[]::new));
    }

    private List<Map<String, Object>> rows(String query) {
        return Api.as(cases.agent).get("/returns?limit=200&" + query).jsonPath().getList("items");
    }

    private static List<String> ids(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> row.get("id").toString()).toList();
    }
}
