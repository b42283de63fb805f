package aftercare.idempotency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import aftercare.access.Role;
import aftercare.shops.Shops;
import aftercare.shops.StaffRole;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class OnceTest {

    private static final String ADMIN = Tokens.person("admin-of-once", Role.ADMIN);

    @Inject
    Shops shops;

    @Inject
    TwoShops twoShops;

    @Test
    void theSameWishIsCarriedOutOnceAndAnsweredTwice() {
        var key = UUID.randomUUID().toString();
        var name = "once " + key;
        var first = open(key, name);
        var second = open(key, name);
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotNull();
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .isEqualTo("/api/v1/shops/" + first.jsonPath().getString("id"));
        assertThat(called(name)).isOne();
    }

    @Test
    void aKeyBelongsToOneWish() {
        var key = UUID.randomUUID().toString();
        open(key, "first " + key).then().statusCode(201);
        open(key, "second " + key).then().statusCode(422).body("code", equalTo("KEY_USED_FOR_ANOTHER_REQUEST"));
        assertThat(called("second " + key)).isZero();
    }

    @Test
    void aKeyBelongsToOneCaller() {
        var key = UUID.randomUUID().toString();
        open(ADMIN, key, "of one " + key).then().statusCode(201);
        open(Tokens.person("another-admin", Role.ADMIN), key, "of the other " + key)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aKeyBelongsToOneShop() {
        var erp = "erp-" + UUID.randomUUID();
        var token = Tokens.person(erp, null);
        var here = twoShops.another("甲 " + erp, false);
        var there = twoShops.another("乙 " + erp, false);
        twoShops.employ(here, erp, StaffRole.SUPERVISOR);
        twoShops.employ(there, erp, StaffRole.SUPERVISOR);
        var order = Json.of(aPaidOrder().of(1, "10.00").asked());
        var first = place(token, here, order).then().statusCode(201).extract().path("id");
        place(token, there, order)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .body("id", not(equalTo(first)));
        place(token, here, order)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(first));
    }

    private static Response place(String token, UUID shop, String order) {
        return Api.as(token, order)
                .header("Aftercare-Shop", shop)
                .header("Idempotency-Key", "order-1001")
                .post("/orders");
    }

    @Test
    void aKeyInOtherCaseIsAnotherKey() {
        var key = "key-" + UUID.randomUUID();
        open(key, "small " + key).then().statusCode(201);
        open(key.toUpperCase(Locale.ROOT), "large " + key).then().statusCode(201);
    }

    @Test
    void aRefusedWishMayBeCorrectedUnderItsKey() {
        var key = UUID.randomUUID().toString();
        open(key, "").then().statusCode(400);
        open(key, "corrected " + key).then().statusCode(201);
    }

    @Test
    void everyPostOfTheContractTakesAKeyAndNoneInsistsOnIt() {
        var contract = RestAssured.given().get("/openapi?format=json").jsonPath();
        var key = contract.getMap("components.parameters.IdempotencyKey");
        assertThat(key).containsEntry("in", "header").containsEntry("name", "Idempotency-Key");
        assertThat(key.get("required")).isNotEqualTo(true);
        var without = new ArrayList<String>();
        contract.<Map<String, Map<String, Object>>>get("paths").forEach((path, methods) -> {
            var post = (Map<?, ?>) methods.get("post");
            var said = post == null ? "" : String.valueOf(post.get("parameters"));
            if (post != null && !said.contains("#/components/parameters/IdempotencyKey")) {
                without.add(path);
            }
        });
        assertThat(without).isEmpty();
    }

    @Test
    void withoutAKeyTwoWishesAreTwo() {
        var name = "twice " + UUID.randomUUID();
        open(null, name).then().statusCode(201);
        open(null, name).then().statusCode(201);
        assertThat(called(name)).isEqualTo(2);
    }

    @Test
    void anOverlongKeyIsRefused() {
        open("k".repeat(201), "long").then().statusCode(400).body("errors[0].pointer", equalTo("/Idempotency-Key"));
    }

    @Test
    void ofManyAtOnceOneIsCarriedOut() throws Exception {
        var key = UUID.randomUUID().toString();
        var name = "at once " + key;
        var barrier = new CyclicBarrier(8);
        var asks = new ArrayList<Callable<Response>>();
        for (var i = 0; i < 8; i++) {
            asks.add(() -> {
                barrier.await();
                return open(key, name);
            });
        }
        try (var callers = Executors.newFixedThreadPool(8)) {
            var ids = new ArrayList<String>();
            for (var answered : callers.invokeAll(asks)) {
                var answer = answered.get();
                if (answer.statusCode() == 201) {
                    ids.add(answer.jsonPath().getString("id"));
                } else {
                    answer.then()
                            .statusCode(409)
                            .header("Retry-After", equalTo("1"))
                            .body("code", equalTo("IN_FLIGHT"));
                }
            }
            assertThat(ids).isNotEmpty();
            assertThat(ids).containsOnly(ids.getFirst());
        }
        assertThat(called(name)).isOne();
    }

    @Transactional
    long called(String name) {
        return shops.count("name", name);
    }

    private static Response open(String key, String name) {
        return open(ADMIN, key, name);
    }

    private static Response open(String token, String key, String name) {
        var tariff = Map.of("amount", "10.00", "currency", "CNY");
        var settings = Map.of("presetId", "CN_7D", "returnAddress", "x", "freight", Map.of("tariff", tariff));
        var asked = new HashMap<String, Object>(
                Map.of("name", name, "currency", "CNY", "zone", "Asia/Shanghai", "settings", settings));
        var call = Api.as(token, asked);
        return (key == null ? call : call.header("Idempotency-Key", key)).post("/shops");
    }
}
