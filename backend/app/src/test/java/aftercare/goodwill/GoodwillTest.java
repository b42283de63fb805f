package aftercare.goodwill;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import aftercare.money.Money;
import aftercare.returns.Cases;
import aftercare.shops.StaffRole;
import aftercare.testing.Api;
import aftercare.testing.AtOnce;
import aftercare.testing.Json;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import aftercare.wording.ReviewWords;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Goodwill has a budget and a reason, stays beside refunds, and never buys a review. */
@QuarkusTest
class GoodwillTest {

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    private Cases cases;
    private String agent;
    private String boss;

    @BeforeEach
    void aShopWithABudget() {
        var shop = shops.another("goodwill " + UUID.randomUUID(), false);
        cases = Cases.of(shops, shop);
        agent = employ(shop, StaffRole.AGENT);
        boss = employ(shop, StaffRole.SUPERVISOR);
        var tag = Api.as(cases.agent).get("/spending-limits").getHeader("ETag");
        var asked =
                Map.of("agentMonth", Money.of("20.00", "CNY"), "shopMonth", Money.of("50.00", "CNY"), "unpaidDays", 3);
        Api.as(cases.agent, Json.of(asked))
                .header("If-Match", tag)
                .put("/spending-limits")
                .then()
                .statusCode(200);
    }

    @Test
    void withinTheBudgetItIsPaidAtOnceAsStoreCredit() {
        var id = aCase();
        give(agent, id, "8.00", "STORE_CREDIT").then().statusCode(201).body("state", equalTo("PAID"));
        Api.as(cases.buyer).get("/me/credit").then().body("accounts[0].balance.amount", equalTo("8.00"));
        assertThat(cases.view(cases.buyer, id).getList("timeline.verb")).contains("GOODWILL_GRANTED");
        Api.as(agent).get("/goodwill/budget").then().body("mineUsed.amount", equalTo("8.00"));
    }

    @Test
    void aboveTheBudgetAnotherPersonDecides() {
        var id = aCase();
        var asked = give(agent, id, "20.01", "STORE_CREDIT")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(asked.getString("state")).isEqualTo("TO_APPROVE");
        assertThat(Api.as(cases.buyer).get("/me/credit").jsonPath().getList("accounts"))
                .isEmpty();
        var path = "/goodwill/" + asked.getString("id");
        Cases.post(agent, path + "/approve", Map.of()).then().statusCode(403);
        Cases.post(boss, path + "/approve", Map.of()).then().statusCode(200).body("state", equalTo("PAID"));
        Cases.post(boss, path + "/decline", Map.of()).then().statusCode(409);
        assertThat(cases.view(cases.buyer, id).getList("timeline.verb")).doesNotContain("GOODWILL_ASKED");
    }

    @Test
    void aSupervisorDoesNotApproveHisOwn() {
        var asked = give(boss, aCase(), "30.00", "BY_HAND").jsonPath().getString("id");
        Cases.post(boss, "/goodwill/" + asked + "/approve", Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("SECOND_PERSON_NEEDED"));
    }

    @Test
    void severalAtOnceDoNotSpendTheBudgetTwice() {
        var id = aCase();
        Callable<String>[] gives = IntStream.range(0, 6)
                .mapToObj(i -> (Callable<String>)
                        () -> give(agent, id, "8.00", "BY_HAND").jsonPath().getString("state"))
                .toArray(Callable[]::new);
        assertThat(AtOnce.all(gives))
                .filteredOn(state -> state.equals("GRANTED"))
                .hasSize(2);
    }

    @Test
    void theShopsBudgetHoldsForAllTogether() {
        var id = aCase();
        give(agent, id, "20.00", "BY_HAND").then().body("state", equalTo("GRANTED"));
        give(boss, id, "20.00", "BY_HAND").then().body("state", equalTo("GRANTED"));
        give(cases.agent, id, "10.01", "BY_HAND").then().body("state", equalTo("TO_APPROVE"));
    }

    @Test
    void paidByHandNeedsItsReference() {
        var given = give(agent, aCase(), "5.00", "BY_HAND").jsonPath().getString("id");
        Cases.post(cases.finance, "/goodwill/" + given + "/confirm", Map.of())
                .then()
                .statusCode(400);
        Cases.post(cases.finance, "/goodwill/" + given + "/confirm", Map.of("reference", "BANK-9"))
                .then()
                .statusCode(200)
                .body("state", equalTo("PAID"));
    }

    @Test
    void itUsesUpNothingOfWhatMayBeRefunded() {
        var id = aCase();
        give(agent, id, "10.00", "BY_HAND").then().statusCode(201);
        cases.approve(id);
        assertThat(cases.view(id).getString("refunds[0].total.amount")).isEqualTo("10.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"给个好评就补 5 元", "删差评后补偿", "For a good review", "please remove your negative review", "五星返现"})
    void moneyForAReviewIsStoppedWithTheRule(String words) {
        var id = aCase();
        ask(agent, id, "1.00", "BY_HAND", words).then().statusCode(422).body("code", equalTo("GOODWILL_FOR_REVIEW"));
        assertThat(rows.count("select count(*) from goodwill where return_id = ?", id))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"快递延误三天，向买家致歉", "The pot arrived two days late", "包装破损"})
    void aPlainReasonIsNoReview(String words) {
        assertThat(ReviewWords.in(words)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyStateEnds(GoodwillState state) {
        assertThat(state.successors()).doesNotContain(state);
        assertThat(state == GoodwillState.PAID
                        || state == GoodwillState.DECLINED
                        || !state.successors().isEmpty())
                .isTrue();
    }

    @Test
    void anotherShopsPeopleSeeNothing() {
        var id = aCase();
        give(Tokens.agent2(), id, "1.00", "BY_HAND").then().statusCode(404);
        assertThat(Api.as(Tokens.agent2())
                        .queryParam("returnId", id)
                        .get("/goodwill")
                        .jsonPath()
                        .getList("items"))
                .isEqualTo(List.of());
    }

    private UUID aCase() {
        return cases.aSubmittedRefund(cases.placed(aPaidOrder().of(1, "10.00")).id(), 1, 1);
    }

    private Response give(String token, UUID id, String amount, String way) {
        return ask(token, id, amount, way, "快递延误三天");
    }

    private static Response ask(String token, UUID id, String amount, String way, String words) {
        return Cases.post(
                token,
                "/goodwill",
                Map.of(
                        "returnId", id,
                        "amount", Money.of(amount, "CNY"),
                        "reason", "LATE_DELIVERY",
                        "words", words,
                        "way", way));
    }

    private String employ(UUID shop, StaffRole role) {
        var subject = role + "-" + UUID.randomUUID();
        shops.employ(shop, subject, role);
        return Tokens.person(subject, null);
    }
}
