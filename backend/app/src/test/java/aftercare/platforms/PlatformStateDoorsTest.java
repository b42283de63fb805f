package aftercare.platforms;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class PlatformStateDoorsTest {

    @Inject
    TwoShops shops;

    private Cases cases;
    private UUID id;

    @BeforeEach
    void aCase() {
        cases = Cases.ofOwnShop(shops, false);
        id = cases.aSubmittedReturn(
                cases.placed(aDeliveredOrder().of(1, "10.00")).id(), 1, 1);
    }

    @Test
    void aKnownCodeIsKeptAndSaidInOurWords() {
        tell("PDD", "refund", "7")
                .then()
                .statusCode(201)
                .body("code", equalTo("7"))
                .body("meaning.request", equalTo("APPROVED"))
                .body("meaning.source", equalTo("R5"))
                .body("text", equalTo("已同意退货退款，待买家发货"));
        Api.as(cases.agent).get("/returns/{id}/platform-states", id).then().body("items.code", contains("7"));
    }

    @Test
    void anUnknownCodeIsKeptShownAndListedForTheOwner() {
        tell("PDD", "refund", "37")
                .then()
                .statusCode(201)
                .body("meaning", nullValue())
                .body("text", equalTo("拼多多的未知状态 37"));
        tell("PDD", "refund", "37");
        Api.as(cases.agent)
                .header("Accept-Language", "en")
                .get("/returns/{id}/platform-states", id)
                .then()
                .body("items[0].text", equalTo("unknown state 37 of PDD"));
        Api.as(cases.agent)
                .get("/platform-states/unknown")
                .then()
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("37"))
                .body("items[0].times", equalTo(2));
    }

    @Test
    void whatAPlatformDoesNotCountIsNotTaken() {
        tell("PDD", "weather", "1").then().statusCode(422).body("errors[0].pointer", equalTo("/set"));
        tell("EBAY", "refund", "1").then().statusCode(422);
        tell("NOWHERE", "refund", "1").then().statusCode(400);
    }

    @Test
    void anotherShopsCaseIsUnknown() {
        Cases.post(
                        Tokens.partner(),
                        "/returns/" + id + "/platform-states",
                        Map.of("platform", "PDD", "set", "refund", "code", "7"))
                .then()
                .statusCode(404);
    }

    @Test
    void theWholeTableCanBeRead() {
        Api.as(cases.agent).get("/platform-states?platform=JD").then().body("items", hasSize(14));
    }

    private io.restassured.response.Response tell(String platform, String set, String code) {
        return Cases.post(
                cases.supervisor,
                "/returns/" + id + "/platform-states",
                Map.of("platform", platform, "set", set, "code", code));
    }
}
