package aftercare.concurrency;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static aftercare.orders.OrderFixtures.aTravellingOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** Whoever acts on what he saw before it changed is refused, and nothing has changed by him. */
@QuarkusTest
class StaleTest {

    private static final Map<String, Object> NOTHING = Map.of();

    @Inject
    TwoShops shops;

    private Cases cases;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, false);
    }

    @AfterEach
    void clear() {
        Api.as(Tokens.admin()).delete("/platform/holidays/FR/2032");
    }

    @Test
    void aParcelLeavesTheOrderThatWasSeen() {
        var order = "/orders/" + cases.placed(aPaidOrder().of(2, "10.00")).id();
        var seen = seen(cases.agent, order);
        remember(order, seen);
        var parcel = Map.of("carrier", "SF", "number", "1", "lines", List.of(Map.of("lineNo", 1, "quantity", 1)));
        refused(cases.agent, order + "/shipments", parcel, seen, cases.agent, order);
        done(cases.agent, order + "/shipments", parcel, seen(cases.agent, order));
    }

    /** The order is as it was but for its parcels: that, too, is something that one has seen or not. */
    @Test
    void whoHasNotSeenTheFirstParcelSendsNoSecond() {
        var order = "/orders/" + cases.placed(aPaidOrder().of(3, "10.00")).id();
        done(cases.agent, order + "/shipments", parcel("1"), seen(cases.agent, order));
        var seen = seen(cases.agent, order);
        done(cases.agent, order + "/shipments", parcel("2"), seen);
        refused(cases.agent, order + "/shipments", parcel("3"), seen, cases.agent, order);
    }

    @Test
    void whatWasSetUpIsSaidOfTheOrderThatWasSeen() {
        var order = "/orders/" + cases.placed(aDeliveredOrder().of(1, "10.00")).id();
        var seen = seen(cases.agent, order);
        var first = Map.of("at", Instant.now().minusSeconds(60).toString());
        done(cases.agent, order + "/installed", first, seen);
        var second = Map.of("at", Instant.now().minusSeconds(50).toString());
        refused(cases.agent, order + "/installed", second, seen, cases.agent, order);
    }

    @Test
    void aBuyerConfirmsTheOrderThatHeSaw() {
        var order = "/orders/" + cases.placed(aTravellingOrder().of(1, "10.00")).id();
        var seen = seen(cases.buyer, order);
        remember(order, seen);
        refused(cases.buyer, order + "/received", NOTHING, seen, cases.buyer, order);
        refused(cases.buyer, order + "/take-back", NOTHING, seen, cases.buyer, order);
        done(cases.buyer, order + "/received", NOTHING, seen(cases.buyer, order));
    }

    @Test
    void anOrderIsBroughtUpToDateFromWhatWasSeen() {
        var bought = aDeliveredOrder().of(1, "10.00");
        var order = "/orders/" + cases.placed(bought).id();
        var seen = seen(cases.agent, order);
        remember(order, seen);
        refused(cases.agent, "/orders", bought.signed(1).asked(), seen, cases.agent, order);
        Api.as(cases.agent, Json.of(aPaidOrder().of(1, "10.00").asked()))
                .header("If-Match", "*")
                .post("/orders")
                .then()
                .statusCode(412);
        done(cases.agent, "/orders", bought.signed(1).asked(), seen(cases.agent, order));
    }

    @Test
    void anInvoiceIsAskedForAsItWasSeen() {
        var order = "/orders/" + cases.placed(aDeliveredOrder().of(1, "10.00")).id();
        var asked = Map.of("forCompany", false, "title", "李小雨");
        Api.as(cases.buyer, Json.of(asked))
                .header("If-Match", "\"0\"")
                .post(order + "/invoice-request")
                .then()
                .statusCode(412);
        Api.as(cases.buyer).get(order + "/invoice").then().statusCode(204);
        done(cases.buyer, order + "/invoice-request", asked, null);
        var seen = seen(cases.buyer, order + "/invoice");
        var other = Map.of("forCompany", false, "title", "李大雨");
        done(cases.buyer, order + "/invoice-request", other, seen);
        refused(cases.buyer, order + "/invoice-request", asked, seen, cases.buyer, order + "/invoice");
    }

    @Test
    void whatAPlatformSaysIsKeptOfTheCaseThatWasSeen() {
        var id = cases.aSubmittedReturn(
                cases.placed(aDeliveredOrder().of(1, "10.00")).id(), 1, 1);
        var seen = seen(cases.agent, "/returns/" + id);
        cases.done(cases.agent, id, "note", Map.of("text", "changed"));
        var states = "/returns/" + id + "/platform-states";
        var said = Map.of("platform", "TAOBAO", "set", "refund", "code", "WAIT_SELLER_AGREE");
        refused(cases.agent, states, said, seen, cases.agent, states);
    }

    @Test
    void aYearIsLoadedOverTheOneThatWasSeen() {
        var year = "/holidays/2032";
        var one = Map.of("source", "one", "off", List.of("2032-01-01"));
        put(cases.agent, year, one, "\"0\"").then().statusCode(200).body("items[-1].version", equalTo(1));
        var two = Map.of("source", "two", "off", List.of("2032-01-02"));
        put(cases.agent, year, two, "\"1\"").then().statusCode(200).body("items[-1].version", equalTo(2));
        for (var stale : List.of("\"0\"", "\"1\"")) {
            stale(put(cases.agent, year, one, stale));
            stale(Api.as(cases.agent).header("If-Match", stale).delete(year));
            stale(table(cases.agent, year + "/csv", stale));
        }
        Api.as(cases.agent).get("/holidays").then().body("items[-1].source", equalTo("two"));
        Api.as(cases.agent)
                .header("If-Match", "\"2\"")
                .delete(year)
                .then()
                .statusCode(200)
                .body("items.year", not(org.hamcrest.Matchers.hasItem(2032)));
    }

    @Test
    void aCountrysYearIsLoadedOverTheOneThatWasSeen() {
        var year = "/platform/holidays/FR/2032";
        var loaded = table(Tokens.admin(), year, "\"0\"");
        loaded.then().statusCode(200).header("ETag", not(equalTo(null)));
        stale(table(Tokens.admin(), year, "\"0\""));
        stale(Api.as(Tokens.admin()).header("If-Match", "\"0\"").delete(year));
        Api.as(Tokens.admin())
                .header("If-Match", loaded.header("ETag"))
                .delete(year)
                .then()
                .statusCode(204);
    }

    @Test
    void aColleagueIsEmployedAndDismissedAsHeWasSeen() {
        var staff = "/shops/"
                + cases.view(cases.aSubmittedReturn(
                                cases.placed(aDeliveredOrder().of(1, "10.00")).id(), 1, 1))
                        .getString("shopId")
                + "/staff";
        var member = staff + "/somebody-" + UUID.randomUUID();
        stale(put(cases.agent, member, Map.of("role", "AGENT", "name", "Li"), "\"1\""));
        put(cases.agent, member, Map.of("role", "AGENT", "name", "Li"), null)
                .then()
                .statusCode(200);
        var seen = "\"" + version(staff, member) + "\"";
        put(cases.agent, member, Map.of("role", "FINANCE", "name", "Li"), seen)
                .then()
                .statusCode(200);
        stale(put(cases.agent, member, Map.of("role", "SUPERVISOR", "name", "Li"), seen));
        stale(Api.as(cases.agent).header("If-Match", seen).delete(member));
        Api.as(cases.agent)
                .header("If-Match", "\"" + version(staff, member) + "\"")
                .delete(member)
                .then()
                .statusCode(200);
    }

    private int version(String staff, String member) {
        return Api.as(cases.agent)
                .get(staff)
                .jsonPath()
                .getInt("items.find { it.subject == '" + member.substring(staff.length() + 1) + "' }.version");
    }

    private static Map<String, Object> parcel(String number) {
        return Map.of("carrier", "SF", "number", number, "lines", List.of(Map.of("lineNo", 1, "quantity", 1)));
    }

    private void remember(String order, String seen) {
        put(cases.agent, order + "/memo", Map.of("text", "changed"), seen)
                .then()
                .statusCode(200);
    }

    private static String seen(String who, String path) {
        return Api.as(who).get(path).then().statusCode(200).extract().header("ETag");
    }

    private static void refused(String who, String door, Object body, String seen, String reader, String thing) {
        var before = Api.as(reader).get(thing).asString();
        stale(Api.as(who, Json.of(body)).header("If-Match", seen).post(door));
        assertThat(Api.as(reader).get(thing).asString()).isEqualTo(before);
    }

    private static void done(String who, String door, Object body, String seen) {
        var call = Api.as(who, Json.of(body));
        (seen == null ? call : call.header("If-Match", seen))
                .post(door)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    private static Response put(String who, String path, Object body, String seen) {
        var call = Api.as(who, Json.of(body));
        return (seen == null ? call : call.header("If-Match", seen)).put(path);
    }

    private static Response table(String who, String path, String seen) {
        return Api.as(who)
                .contentType("text/csv")
                .body("2032-01-01,OFF")
                .header("If-Match", seen)
                .queryParam("source", "test")
                .queryParam("publishedOn", "2031-11-01")
                .put(path);
    }

    private static void stale(Response answer) {
        answer.then().statusCode(412).body("code", equalTo("STALE"));
    }
}
