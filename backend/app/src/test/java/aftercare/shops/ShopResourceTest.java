package aftercare.shops;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.access.Role;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.People;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ShopResourceTest {

    @Inject
    TwoShops shops;

    @Test
    void staffLearnWhoTheyAreAndWhichShopIsTheirs() {
        Api.as(Tokens.supervisor())
                .get("/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo(People.SUPERVISOR.subject()))
                .body("roles", hasItems("agent", "supervisor", "warehouse"))
                .body("roles", not(hasItems("owner")))
                .body("shopId", equalTo(shops.one().toString()))
                .body("shops.name", contains("茶具小铺"));
    }

    @Test
    void aBuyerHasNoShop() {
        Api.as(Tokens.buyer())
                .get("/me")
                .then()
                .statusCode(200)
                .body("roles", contains("buyer"))
                .body("shopId", nullValue())
                .body("shops", hasSize(0));
    }

    @Test
    void aThirdPartyIsItsClientInItsShop() {
        Api.as(Tokens.partner())
                .get("/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo("client:demo-partner"))
                .body("roles", contains("partner"))
                .body("shopId", equalTo(shops.one().toString()))
                .body("shops", hasSize(1));
    }

    @Test
    void aMemberReadsHisShop() {
        Api.as(Tokens.agent())
                .get("/shops/{id}", shops.one())
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .header("X-Request-Id", notNullValue())
                .body("name", equalTo("茶具小铺"))
                .body("currency", equalTo("CNY"))
                .body("freight.tariff.amount", equalTo("10.00"));
    }

    @Test
    void aForeignShopIsUnknown() {
        Api.as(Tokens.agent())
                .get("/shops/{id}", shops.two())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("UNKNOWN_SHOP"))
                .body("title", equalTo("没有找到这家店铺。"))
                .body("requestId", notNullValue());
    }

    @Test
    void anIdThatIsNoIdIsUnknownToo() {
        Api.as(Tokens.agent()).get("/shops/{id}", "seven").then().statusCode(404);
    }

    @Test
    void whoHasNotSignedInIsAskedTo() {
        Api.nobody()
                .header("Accept-Language", "en")
                .get("/shops/{id}", shops.one())
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_SIGNED_IN"));
    }

    @ParameterizedTest
    @MethodSource
    void aTokenThatIsNotOursIsRefused(String token) {
        Api.as(token)
                .get("/shops/{id}", shops.one())
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_SIGNED_IN"));
    }

    static String[] aTokenThatIsNotOursIsRefused() {
        return new String[] {
            Tokens.forAnotherAudience(), Tokens.ofAnotherIssuer(), Tokens.expired(), Tokens.forged(), "rubbish"
        };
    }

    @Test
    void aBuyerMayNotReadAShop() {
        Api.as(Tokens.buyer())
                .get("/shops/{id}", shops.one())
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_YOUR_ROLE"));
    }

    @Test
    void onlyTheOwnerSetsTheTerms() {
        Api.as(Tokens.supervisor(), settings(12))
                .put("/shops/{id}/settings", shops.one())
                .then()
                .statusCode(403);
    }

    @Test
    void settingTheTermsNeedsTheVersionThatWasRead() {
        Api.as(Tokens.owner(), settings(12))
                .put("/shops/{id}/settings", shops.one())
                .then()
                .statusCode(428)
                .body("code", equalTo("IF_MATCH_MISSING"));
        Api.as(Tokens.owner(), settings(12))
                .header("If-Match", "\"4711\"")
                .put("/shops/{id}/settings", shops.one())
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE"));
    }

    @Test
    void theOwnerSetsTheTermsOnce() {
        var shop = shops.another("条款小铺", false);
        shops.employ(shop, "owner-of-terms", StaffRole.OWNER);
        var owner = Tokens.person("owner-of-terms", null);
        var read = Api.as(owner).get("/shops/{id}", shop).then().extract().header("ETag");
        var written = Api.as(owner, settings(12))
                .header("If-Match", read)
                .put("/shops/{id}/settings", shop)
                .then()
                .statusCode(200)
                .body("promisedDays", equalTo(12))
                .extract()
                .header("ETag");
        assertThat(written).isNotEqualTo(read);
        Api.as(owner, settings(20))
                .header("If-Match", read)
                .put("/shops/{id}/settings", shop)
                .then()
                .statusCode(412);
        // a shop says what time it is there, so it is read anew each time
        Api.as(owner)
                .header("If-None-Match", written)
                .get("/shops/{id}", shop)
                .then()
                .statusCode(200)
                .body("promisedDays", equalTo(12));
    }

    @Test
    void aWrongFieldIsPointedAt() {
        Api.as(Tokens.owner(), Map.of("presetId", "CN_7D", "returnAddress", "", "freight", Map.of()))
                .header("If-Match", "*")
                .put("/shops/{id}/settings", shops.one())
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED"))
                .body("errors.pointer", hasItems("/returnAddress", "/freight/tariff"))
                .body("errors.code", hasItems("REQUIRED"));
    }

    @Test
    void anUnknownFieldIsPointedAt() {
        Api.as(Tokens.owner(), Map.of("colour", "blue"))
                .header("If-Match", "*")
                .put("/shops/{id}/settings", shops.one())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/colour"))
                .body("errors.code", contains("UNKNOWN_FIELD"));
    }

    @Test
    void anAmountWithWrongDigitsIsPointedAt() {
        var freight = Map.of("tariff", Map.of("amount", "10.123", "currency", "CNY"));
        Api.as(Tokens.owner(), Map.of("presetId", "CN_7D", "returnAddress", "x", "freight", freight))
                .header("If-Match", "*")
                .put("/shops/{id}/settings", shops.one())
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/freight/tariff"));
    }

    @Test
    void thePlatformsAdminOpensAShopAndIsItsOwner() {
        var admin = Tokens.person("admin-" + java.util.UUID.randomUUID(), Role.ADMIN);
        var opened = Api.as(admin, anotherShop("EUR", "Europe/Berlin"))
                .post("/shops")
                .then()
                .statusCode(201)
                .body("presetId", equalTo("EU_14D"))
                .body("currency", equalTo("EUR"))
                .extract()
                .jsonPath()
                .getString("id");
        Api.as(admin).get("/me").then().body("shops.id", contains(opened)).body("shops.role", contains("OWNER"));
        Api.as(Tokens.agent(), anotherShop("EUR", "Europe/Berlin"))
                .post("/shops")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsWrongOfANewShopIsSaidAtItsField() {
        var admin = Tokens.person("admin-" + java.util.UUID.randomUUID(), Role.ADMIN);
        Api.as(admin, anotherShop("EUR", "Europe/Atlantis"))
                .post("/shops")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/zone"));
        Api.as(admin, anotherShop("XEU", "Europe/Berlin"))
                .post("/shops")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/currency"));
        var shop = new java.util.HashMap<String, Object>(anotherShop("EUR", "Europe/Berlin"));
        shop.put("name", " ");
        Api.as(admin, shop).post("/shops").then().statusCode(400).body("errors.pointer", contains("/name"));
    }

    private static Map<String, Object> anotherShop(String currency, String zone) {
        var tariff = Map.of("amount", "4.90", "currency", "EUR");
        return Map.of(
                "name",
                "Teehaus",
                "currency",
                currency,
                "zone",
                zone,
                "sandbox",
                false,
                "settings",
                Map.of("presetId", "EU_14D", "returnAddress", "Teestraße 1", "freight", Map.of("tariff", tariff)));
    }

    @Test
    void brokenJsonIsSaidToBeSo() {
        Api.as(Tokens.owner())
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"presetId\": ")
                .put("/shops/{id}/settings", shops.one())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_JSON"));
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        Api.as(Tokens.owner())
                .contentType("text/plain")
                .body("hello")
                .put("/shops/{id}/settings", shops.one())
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void anAddressThatLeadsNowhereIsAProblemToo() {
        Api.as(Tokens.owner()).get("/nowhere").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void whoWorksInTwoShopsSaysWhichOne() {
        var one = shops.another("甲店", false);
        var two = shops.another("乙店", false);
        var subject = "member-of-two";
        shops.employ(one, subject, StaffRole.AGENT);
        shops.employ(two, subject, StaffRole.OWNER);
        var token = Tokens.person(subject, null);
        Api.as(token).get("/shops/{id}", one).then().statusCode(403).body("code", equalTo("NO_SHOP"));
        Api.as(token)
                .header("Aftercare-Shop", one)
                .get("/me")
                .then()
                .body("roles", hasItems("agent"))
                .body("roles", not(hasItems("owner")));
        Api.as(token)
                .header("Aftercare-Shop", two)
                .get("/shops/{id}", two)
                .then()
                .statusCode(200);
        Api.as(token)
                .header("Aftercare-Shop", two)
                .get("/shops/{id}", one)
                .then()
                .statusCode(404);
        Api.as(token)
                .header("Aftercare-Shop", UUID.randomUUID())
                .get("/shops/{id}", one)
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_ROLE"));
    }

    @Test
    void aClientIsNotLetInByAnOwner() {
        var owner = ownerOf(shops.another("抢人小铺", false));
        employ(owner, Tokens.PARTNER, "AGENT")
                .statusCode(422)
                .body("code", equalTo("NOT_A_PERSON"))
                .body("errors[0].pointer", equalTo("/subject"));
        employ(owner, "CLIENT:demo-partner", "AGENT").statusCode(422);
        employ(owner, "somebody-else", "PARTNER")
                .statusCode(422)
                .body("code", equalTo("NOT_FOR_PEOPLE"))
                .body("errors[0].pointer", equalTo("/role"));
        Api.as(Tokens.partner())
                .get("/me")
                .then()
                .body("shopId", equalTo(shops.one().toString()));
    }

    @Test
    void aBuyerWhoIsEmployedKeepsWhatIsHis() {
        var buyer = "buyer-" + UUID.randomUUID();
        var token = Tokens.person(buyer, Role.BUYER);
        var shop = shops.another("雇人小铺", false);
        employ(ownerOf(shop), buyer, "AGENT").statusCode(200);
        var order = aDeliveredOrder().of(1, "10.00").boughtBy(buyer).placed();
        Api.as(token)
                .get("/me")
                .then()
                .body("roles", contains("buyer"))
                .body("shopId", nullValue())
                .body("shops", hasSize(1));
        Api.as(token).get("/orders/{id}", order.id()).then().statusCode(200);
        Api.as(token).get("/orders").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void whoNamesTheShopActsForItAndBuysNothingMeanwhile() {
        var clerk = "clerk-" + UUID.randomUUID();
        var token = Tokens.person(clerk, Role.BUYER);
        shops.employ(shops.one(), clerk, StaffRole.AGENT);
        Api.as(token)
                .header("Aftercare-Shop", shops.one())
                .get("/me")
                .then()
                .body("roles", hasItems("agent"))
                .body("roles", not(hasItems("buyer")))
                .body("shopId", equalTo(shops.one().toString()));
        var customers = Cases.withANewBuyer();
        var order = customers.placed(aDeliveredOrder().of(1, "10.00")).id();
        var foreign = customers.aSubmittedReturn(order, 1, 1);
        Api.as(token, "{}")
                .header("Aftercare-Shop", shops.one())
                .post("/returns/{id}/withdraw", foreign)
                .then()
                .statusCode(422)
                .body("code", equalTo("BUYER_DECIDES_HIMSELF"));
        Api.as(token, "{}").post("/returns/{id}/withdraw", foreign).then().statusCode(404);
    }

    @Test
    void aSystemIsNoBuyerWhateverItsTokenSays() {
        Api.as(Tokens.partnerWith(Role.BUYER))
                .get("/me")
                .then()
                .body("roles", contains("partner"))
                .body("shopId", equalTo(shops.one().toString()));
    }

    private String ownerOf(UUID shop) {
        var subject = "owner-" + shop;
        shops.employ(shop, subject, StaffRole.OWNER);
        return subject;
    }

    private ValidatableResponse employ(String owner, String subject, String role) {
        var shop = owner.substring("owner-".length());
        return Api.as(Tokens.person(owner, null), Map.of("role", role, "name", "某人"))
                .put("/shops/{id}/staff/{subject}", shop, subject)
                .then();
    }

    private static Map<String, Object> settings(int days) {
        var tariff = Map.of("amount", "12.00", "currency", "CNY");
        return Map.of(
                "presetId",
                "CN_7D",
                "promisedDays",
                days,
                "returnAddress",
                "杭州市文一西路 1 号",
                "freight",
                Map.of("tariff", tariff));
    }
}
