package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** That both sides talk lets no clock stand still before the buyer has agreed. */
@QuarkusTest
class TalksTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private static final Map<String, Object> TALKS = Map.of("reason", "NEGOTIATION");

    @Inject
    TwoShops shops;

    @Inject
    MockMailbox mailbox;

    private Cases cases;

    @BeforeEach
    void openTheSandbox() {
        cases = Cases.of(shops, shops.another("shop " + UUID.randomUUID(), true));
        cases.moveTo(START);
    }

    @Test
    void theClockRunsUntilTheBuyerAgrees() {
        var id = aRefund();
        var until = START.plus(Duration.ofDays(10));
        var asked = cases.done(
                cases.supervisor,
                id,
                "pause-clock",
                Map.of("reason", "NEGOTIATION", "until", until.toString(), "note", "among us"));
        assertThat(asked.getString("clocks[0].state")).isEqualTo("RUNNING");
        assertThat(asked.getString("pauseAsked.until")).isEqualTo(until.toString());
        cases.moveTo(START.plus(Duration.ofHours(8)));
        var seen = cases.view(cases.buyer, id);
        assertThat(seen.getList("actions")).contains("AGREE_TO_PAUSE", "DECLINE_PAUSE");
        assertThat(seen.getString("timeline[0].text")).doesNotContain("among us");
        var agreed = cases.done(cases.buyer, id, "agree-to-pause", Map.of());
        assertThat(agreed.getString("clocks[0].state")).isEqualTo("PAUSED");
        assertThat(agreed.getString("pauseAsked")).isNull();
        assertThat(agreed.getString("timeline[0].verb")).isEqualTo("PAUSED");
        assertThat(agreed.getString("timeline[0].actor.kind")).isEqualTo("BUYER");
        assertThat(agreed.getString("clocks.find { it.code == 'PAUSE' }.dueAt")).isEqualTo(until.toString());
        cases.moveTo(until);
        assertThat(cases.view(id).getString("clocks[0].dueAt"))
                .isEqualTo(until.plus(Duration.ofHours(40)).toString());
    }

    @Test
    void whoeverIsNotAnsweredHasNoMoreTime() {
        var id = aRefund();
        cases.done(cases.supervisor, id, "pause-clock", TALKS);
        cases.tryTo(cases.supervisor, id, "pause-clock", TALKS)
                .then()
                .statusCode(409)
                .body("code", equalTo("PAUSE_ASKED_BEFORE"));
        assertThat(cases.moveTo(START.plus(Duration.ofHours(48)))).isOne();
        var paid = cases.view(cases.buyer, id);
        assertThat(paid.getString("money")).isEqualTo("GRANTED");
        assertThat(paid.getString("pauseAsked")).isNull();
        assertThat(paid.getList("actions")).doesNotContain("AGREE_TO_PAUSE");
        cases.tryTo(cases.buyer, id, "agree-to-pause", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("PAUSE_NOT_ASKED"));
    }

    @Test
    void aBuyerWhoDeclinesLeavesTheClockRunning() {
        var email = "buyer-" + UUID.randomUUID() + "@example.test";
        var id = cases.aSubmittedRefund(
                cases.placed(aPaidOrder().at(START).of(1, "10.00").writtenTo(email))
                        .id(),
                1,
                1);
        cases.done(cases.supervisor, id, "pause-clock", TALKS);
        for (var i = 0; i < 200 && mailbox.getMailsSentTo(email).isEmpty(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
        }
        assertThat(mailbox.getMailsSentTo(email)).hasSize(1);
        assertThat(mailbox.getMailsSentTo(email).getFirst().getText()).contains("/my/returns/" + id);
        var declined = cases.done(cases.buyer, id, "decline-pause", Map.of());
        assertThat(declined.getString("clocks[0].state")).isEqualTo("RUNNING");
        assertThat(declined.getString("clocks[0].dueAt"))
                .isEqualTo(START.plus(Duration.ofHours(48)).toString());
        assertThat(declined.getString("pauseAsked")).isNull();
        assertThat(cases.view(id).getString("timeline[0].verb")).isEqualTo("PAUSE_DECLINED");
    }

    @Test
    void whatThePauseWouldBeOverBeforeIsNotAgreedToAnyMore() {
        var id = aRefund();
        var soon = START.plus(Duration.ofHours(2)).toString();
        cases.done(cases.supervisor, id, "pause-clock", Map.of("reason", "NEGOTIATION", "until", soon));
        cases.moveTo(START.plus(Duration.ofHours(2)));
        cases.tryTo(cases.buyer, id, "agree-to-pause", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("PAUSE_NOT_ASKED"));
        assertThat(cases.done(cases.supervisor, id, "pause-clock", TALKS).getString("pauseAsked.until"))
                .isNull();
    }

    @Test
    void consentGivenElsewhereIsKeptInWords() {
        var id = aRefund();
        cases.done(cases.supervisor, id, "pause-clock", TALKS);
        var agreed = cases.done(
                cases.supervisor, id, "pause-clock", Map.of("reason", "NEGOTIATION", "consent", "by telephone, 10:20"));
        assertThat(agreed.getString("clocks[0].state")).isEqualTo("PAUSED");
        assertThat(agreed.getString("pauseAsked")).isNull();
        assertThat(cases.view(cases.buyer, id).getString("timeline[0].text")).contains("by telephone, 10:20");
    }

    @Test
    void whatWasAskedOfACaseThatStandsOtherwiseNowIsAskedNoMore() {
        var id = cases.aSubmittedReturn(
                cases.placed(aDeliveredOrder().at(START).of(1, "10.00")).id(), 1, 1);
        cases.done(cases.supervisor, id, "pause-clock", TALKS);
        cases.reject(id);
        assertThat(cases.view(cases.buyer, id).getString("pauseAsked")).isNull();
    }

    @Test
    void onlyTheBuyerOfTheCaseAgrees() {
        var id = aRefund();
        cases.done(cases.supervisor, id, "pause-clock", TALKS);
        cases.tryTo(cases.supervisor, id, "agree-to-pause", Map.of()).then().statusCode(403);
        Cases.post(Tokens.buyer2(), "/returns/" + id + "/agree-to-pause", Map.of())
                .then()
                .statusCode(404);
        Api.as(cases.agent).get("/returns/{id}", id).then().body("clocks[0].state", equalTo("RUNNING"));
    }

    private UUID aRefund() {
        return cases.aSubmittedRefund(
                cases.placed(aPaidOrder().at(START).of(1, "10.00")).id(), 1, 1);
    }
}
