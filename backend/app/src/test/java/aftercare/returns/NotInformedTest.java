package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** A buyer who was not told of his right to withdraw has it for twelve months more (E1 art. 10), and the shop pays the way. */
@QuarkusTest
class NotInformedTest {

    @Inject
    TwoShops shops;

    @Inject
    SessionFactory sessions;

    private Cases cases;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, false);
    }

    @Test
    void whoWasToldHasFourteenDays() {
        european(true);
        var order = signedForDaysAgo(40, null);
        assertThat(changeOfMind(order).getString("decision")).isEqualTo("REFUSED");
        assertThat(changeOfMind(order).getString("code")).isEqualTo("WINDOW_CLOSED");
    }

    @Test
    void aShopThatTellsNobodyIsAskedTwelveMonthsLonger() {
        european(false);
        var order = signedForDaysAgo(40, null);
        var judged = changeOfMind(order);
        assertThat(judged.getString("decision")).isEqualTo("ALLOWED");
        assertThat(judged.getList("sentences.rule")).contains("NOT_TOLD_SO_LONGER");
        var last = OffsetDateTime.parse(judged.getString("lastMoment")).toInstant();
        assertThat(Duration.between(Instant.now(), last).toDays()).isBetween(330L, 345L);
    }

    @Test
    void theCaseSaysWhyItIsStillOpenToHim() {
        european(false);
        var order = signedForDaysAgo(40, null);
        var id = cases.aSubmittedReturn(order, 1, 1);
        Api.as(cases.agent)
                .header("Accept-Language", "en")
                .get("/returns/{id}/timeline", id)
                .then()
                .body(
                        "items[-1].text",
                        containsString("You were not told of this right when you bought, so it lasts longer."))
                .body("items[-1].text", containsString("We pay the way back"));
        cases.approve(id);
        assertThat(cases.view(id).getString("postageUpTo.amount")).isNotNull();
    }

    @Test
    void oneOrderMayBeOtherwiseThanTheShopIs() {
        european(true);
        assertThat(changeOfMind(signedForDaysAgo(40, false)).getString("decision"))
                .isEqualTo("ALLOWED");
        european(false);
        var told = signedForDaysAgo(40, true);
        assertThat(changeOfMind(told).getString("decision")).isEqualTo("REFUSED");
        Api.as(cases.agent).get("/orders/{id}", told).then().body("terms.informedOfWithdrawal", equalTo(true));
    }

    @Test
    void toldAfterAllHeHasFourteenDaysFromThen() {
        european(false);
        var order = signedForDaysAgo(40, null);
        tell(order, daysAgo(3))
                .statusCode(200)
                .body("terms.toldOfWithdrawalOn", equalTo(daysAgo(3)))
                .body("terms.toldBy", notNullValue());
        var judged = changeOfMind(order);
        assertThat(judged.getString("decision")).isEqualTo("ALLOWED");
        assertThat(judged.getList("sentences.rule")).contains("TOLD_LATER").doesNotContain("NOT_TOLD_SO_LONGER");
        var last = OffsetDateTime.parse(judged.getString("lastMoment")).toInstant();
        // a last day on a weekend moves on
        assertThat(Duration.between(Instant.now(), last).toDays()).isBetween(10L, 14L);
        var id = cases.aSubmittedReturn(order, 1, 1);
        Api.as(cases.agent)
                .header("Accept-Language", "en")
                .get("/returns/{id}/timeline", id)
                .then()
                .body("items[-1].text", containsString("You were told of this right only on"))
                .body("items[-1].text", containsString("We pay the way back"));
    }

    @Test
    void afterThoseFourteenDaysItIsOver() {
        european(false);
        var order = cases.placed(aDeliveredOrder()
                        .at(Instant.now().minus(Duration.ofDays(40)))
                        .of(1, "50.00"))
                .id();
        tell(order, daysAgo(30)).statusCode(200);
        assertThat(changeOfMind(order).getString("code")).isEqualTo("WINDOW_CLOSED");
        tell(order, null).statusCode(200).body("terms.toldOfWithdrawalOn", nullValue());
        assertThat(changeOfMind(order).getString("decision")).isEqualTo("ALLOWED");
    }

    @Test
    void theShopsOwnSystemMaySayItToo() {
        european(false);
        var order = cases.placed(
                        aDeliveredOrder().sent(61).signed(60).of(1, "50.00").toldOn(LocalDate.parse(daysAgo(30))))
                .id();
        assertThat(changeOfMind(order).getString("code")).isEqualTo("WINDOW_CLOSED");
    }

    @Test
    void whatCannotBeIsRefused() {
        european(false);
        var order = signedForDaysAgo(40, null);
        tell(order, daysAgo(-2)).statusCode(422).body("code", equalTo("IN_THE_FUTURE"));
        tell(order, daysAgo(300)).statusCode(422).body("code", equalTo("BEFORE_HE_BOUGHT"));
        tell(signedForDaysAgo(40, true), daysAgo(1)).statusCode(409).body("code", equalTo("TOLD_BEFORE"));
        Api.as(cases.agent, Json.of(Map.of("on", daysAgo(1))))
                .put("/orders/{id}/told-of-withdrawal", order)
                .then()
                .statusCode(428);
        var stranger = Cases.ofOwnShop(shops, false);
        Api.as(stranger.agent, Json.of(Map.of("on", daysAgo(1))))
                .header("If-Match", "*")
                .put("/orders/{id}/told-of-withdrawal", order)
                .then()
                .statusCode(404);
        var chinese =
                stranger.placed(aDeliveredOrder().of(1, "9.00").informed(false)).id();
        Api.as(stranger.agent, Json.of(Map.of("on", daysAgo(0))))
                .header("If-Match", "*")
                .put("/orders/{id}/told-of-withdrawal", chinese)
                .then()
                .statusCode(422)
                .body("code", equalTo("NO_NEED_TO_TELL"));
    }

    @Test
    void sayingItTakesAFixedNumberOfStatements() {
        european(false);
        var orders = Stream.generate(() -> signedForDaysAgo(40, null)).limit(4).toList();
        tell(orders.getFirst(), daysAgo(1)).statusCode(200);
        var counted = sessions.getStatistics();
        counted.setStatisticsEnabled(true);
        try {
            var fewest = orders.stream()
                    .skip(1)
                    .mapToLong(order -> {
                        var seen =
                                Api.as(cases.agent).get("/orders/{id}", order).header("ETag");
                        counted.clear();
                        Api.as(cases.agent, Json.of(Map.of("on", daysAgo(1))))
                                .header("If-Match", seen)
                                .put("/orders/{id}/told-of-withdrawal", order)
                                .then()
                                .statusCode(200);
                        return counted.getPrepareStatementCount();
                    })
                    .min();
            assertThat(fewest.orElseThrow()).isLessThanOrEqualTo(7);
        } finally {
            counted.setStatisticsEnabled(false);
        }
    }

    private ValidatableResponse tell(UUID order, String day) {
        return Api.as(cases.agent, Json.of(day == null ? Map.of() : Map.of("on", day)))
                .header(
                        "If-Match",
                        Api.as(cases.agent).get("/orders/{id}", order).header("ETag"))
                .put("/orders/{id}/told-of-withdrawal", order)
                .then();
    }

    private static String daysAgo(int days) {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(days).toString();
    }

    private UUID signedForDaysAgo(int days, Boolean informed) {
        var order = aDeliveredOrder().sent(days + 1).signed(days).of(1, "50.00");
        return cases.placed(informed == null ? order : order.informed(informed)).id();
    }

    private JsonPath changeOfMind(UUID order) {
        var options = Api.as(cases.buyer)
                .get("/orders/{id}/return-options", order)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return options.setRootPath("lines[0].changeOfMind");
    }

    private void european(boolean informs) {
        var shop = Api.as(cases.agent).get("/me").jsonPath().getUUID("shopId");
        var settings = Map.of(
                "presetId",
                "EU_14D",
                "returnAddress",
                "Teestraße 1, Berlin",
                "informsOfWithdrawal",
                informs,
                "freight",
                Map.of("tariff", Map.of("amount", "4.90", "currency", "CNY")));
        Api.as(cases.agent, Json.of(settings))
                .header("If-Match", Api.as(cases.agent).get("/shops/{id}", shop).header("ETag"))
                .put("/shops/{id}/settings", shop)
                .then()
                .statusCode(200)
                .body("informsOfWithdrawal", equalTo(informs));
    }
}
