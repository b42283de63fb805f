package aftercare.orders.lookups;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import aftercare.access.Role;
import aftercare.testing.Api;
import aftercare.testing.MovableClock;
import aftercare.testing.Tokens;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class LookupTest {

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    @Inject
    MockMailbox mailbox;

    @Inject
    MovableClock clock;

    private final String number = "F-" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = "lin-" + UUID.randomUUID() + "@example.test";
    private final String day = Instant.now().minus(Duration.ofDays(2)).toString();
    private final String buyer = aBuyer();

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void theCodeTiesTheOrderAndItsCasesToTheBuyer() {
        var order = placed(null);
        var ret = askedByTheShop(order);
        Api.as(buyer).get("/orders/{id}", order).then().statusCode(404);

        var lookup = find(buyer, number, " " + email.toUpperCase())
                .statusCode(202)
                .extract()
                .path("id")
                .toString();
        confirm(buyer, lookup, code(1)).statusCode(200).body("orderId", equalTo(order));

        Api.as(buyer).get("/orders/{id}", order).then().statusCode(200);
        Api.as(buyer).get("/returns/{id}", ret).then().statusCode(200);
        Api.as(buyer).get("/returns").then().body("items", hasSize(1));
        // the shop sends the order again, and still does not know the buyer's account
        placed(null);
        Api.as(buyer).get("/orders/{id}", order).then().statusCode(200);
    }

    @Test
    void aTelephoneWithoutSmsIsAnsweredByTheOrdersOwnMail() {
        placed(null);
        var lookup =
                find(buyer, number, "+86 138-0013-8000").extract().path("id").toString();
        confirm(buyer, lookup, code(1)).statusCode(200);
    }

    @Test
    void nobodyLearnsWhetherThereIsSuchAnOrder() {
        placed(null);
        var there = find(buyer, number, email).statusCode(202).extract().as(Map.class);
        var notThere =
                find(buyer, number + "X", email).statusCode(202).extract().as(Map.class);
        var ofAnother = find(buyer, number, "someone@example.test")
                .statusCode(202)
                .extract()
                .as(Map.class);
        for (var answer : List.of(notThere, ofAnother)) {
            assertThat(answer.keySet()).isEqualTo(there.keySet());
            assertThat(answer.get("triesLeft")).isEqualTo(there.get("triesLeft"));
            confirm(buyer, answer.get("id").toString(), "000000")
                    .statusCode(422)
                    .body("code", equalTo("CODE_WRONG"))
                    .body("errors[0].pointer", equalTo("/code"));
        }
        assertThat(mailbox.getMailsSentTo("someone@example.test")).isEmpty();
    }

    @Test
    void anotherAccountsOrderStaysWhereItIs() {
        var taken = placed("somebody-" + UUID.randomUUID());
        var lookup =
                find(buyer, number, email).statusCode(202).extract().path("id").toString();
        confirm(buyer, lookup, "123456").statusCode(422);
        assertThat(mailbox.getMailsSentTo(email)).isEmpty();
        Api.as(buyer).get("/orders/{id}", taken).then().statusCode(404);
    }

    @Test
    void fiveWrongTriesAreTheLast() {
        placed(null);
        var lookup = find(buyer, number, email).extract().path("id").toString();
        var right = code(1);
        var wrong = right.equals("111111") ? "222222" : "111111";
        for (var i = 0; i < 5; i++) {
            confirm(buyer, lookup, wrong).statusCode(422).body("code", equalTo("CODE_WRONG"));
        }
        confirm(buyer, lookup, right).statusCode(409).body("code", equalTo("CODE_OVER"));
    }

    @Test
    void aCodeWorksOnceForTenMinutesAndForWhoAskedForIt() {
        placed(null);
        var lookup = find(buyer, number, email).extract().path("id").toString();
        var code = code(1);
        confirm(aBuyer(), lookup, code).statusCode(404).body("code", equalTo("UNKNOWN_LOOKUP"));
        clock.forward(OrderLookup.LASTS.plusSeconds(1));
        confirm(buyer, lookup, code).statusCode(409).body("code", equalTo("CODE_OVER"));

        lookup = find(buyer, number, email).extract().path("id").toString();
        code = code(2);
        confirm(buyer, lookup, code).statusCode(200);
        confirm(buyer, lookup, code).statusCode(409).body("code", equalTo("CODE_OVER"));
    }

    @Test
    void askingIsBoundedForAPersonAndForAMailbox() {
        placed(null);
        for (var i = 0; i < 10; i++) {
            find(buyer, number, email).statusCode(202);
        }
        find(buyer, number, email).statusCode(429).body("code", equalTo("TOO_MANY_REQUESTS"));
        find(aBuyer(), number, email).statusCode(202);
        code(5);
    }

    @Test
    void rubbishIsNamed() {
        find(buyer, " ", email).statusCode(400).body("errors[0].pointer", equalTo("/number"));
        confirm(buyer, UUID.randomUUID().toString(), "12a").statusCode(400).body("errors[0].pointer", equalTo("/code"));
    }

    private ValidatableResponse find(String who, String orderNumber, String contact) {
        return Api.as(who, Map.of("number", orderNumber, "contact", contact))
                .post("/orders/find")
                .then()
                .body("orderId", nullValue());
    }

    private ValidatableResponse confirm(String who, String lookup, String code) {
        return Api.as(who, Map.of("code", code))
                .post("/orders/find/{id}/confirm", lookup)
                .then();
    }

    /** Of the newest letter, once so many are there. */
    private String code(int letters) {
        for (var i = 0; i < 200 && mailbox.getMailsSentTo(email).size() < letters; i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(25).toNanos());
        }
        var sent = mailbox.getMailsSentTo(email);
        assertThat(sent).hasSize(letters);
        var found = CODE.matcher(sent.getLast().getText().replace(number, ""));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String placed(String subject) {
        var who = new HashMap<String, Object>(Map.of("name", "林晓", "phone", "13800138000", "email", email));
        if (subject != null) {
            who.put("subject", subject);
        }
        var yuan = Map.of("amount", "129.90", "currency", "CNY");
        return Api.as(
                        Tokens.partner(),
                        Map.of(
                                "externalRef", number,
                                "number", number,
                                "placedAt", day,
                                "paidAt", day,
                                "currency", "CNY",
                                "buyer", who,
                                "lines",
                                        List.of(Map.of(
                                                "lineNo",
                                                1,
                                                "sku",
                                                "TP",
                                                "title",
                                                "陶瓷茶壶",
                                                "quantity",
                                                1,
                                                "unitPrice",
                                                "129.90")),
                                "tenders",
                                        List.of(Map.of(
                                                "ref",
                                                "WX-" + number,
                                                "kind",
                                                "WALLET",
                                                "method",
                                                "WECHAT",
                                                "amount",
                                                yuan))))
                .post("/orders")
                .then()
                .extract()
                .path("id")
                .toString();
    }

    /** The shop asks for him, as it does for who telephones. */
    private String askedByTheShop(String order) {
        return Api.as(
                        Tokens.agent(),
                        Map.of(
                                "orderId",
                                order,
                                "kind",
                                "REFUND_ONLY",
                                "reason",
                                "NO_REASON",
                                "lines",
                                List.of(Map.of("lineNo", 1, "quantity", 1))))
                .post("/returns")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }

    private static String aBuyer() {
        return Tokens.person("buyer-" + UUID.randomUUID(), Role.BUYER);
    }
}
