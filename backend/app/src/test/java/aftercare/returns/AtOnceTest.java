package aftercare.returns;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import aftercare.clocks.ClockSweep;
import aftercare.testing.Api;
import aftercare.testing.AtOnce;
import aftercare.testing.Json;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static aftercare.returns.Cases.asking;
import static org.assertj.core.api.Assertions.assertThat;

/** Two people at one thing at the same moment: one wins, the other is told, nothing is half done. */
@QuarkusTest
class AtOnceTest {

    private static final int ROUNDS = 20;

    @Inject
    Rows rows;

    @Inject
    ClockSweep sweep;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    private final Cases cases = Cases.withANewBuyer();

    @RepeatedTest(ROUNDS)
    void ofTwoAgentsOneDecides() {
        var id = cases.aSubmittedReturn(aDeliveredOrderOf(1), 1, 1);
        var proof = Cases.photos(cases.supervisor, 1);
        var answers = AtOnce.all(
                () -> cases.tryTo(cases.agent, id, "approve", Map.of()),
                () -> cases.tryTo(
                        cases.supervisor,
                        id,
                        "reject",
                        Map.of("code", "INCOMPLETE", "message", "no", "evidence", proof)));
        oneWins(answers, 409, "ALREADY_DECIDED");
        assertThat(verbs(id, "APPROVED", "REJECTED")).isOne();
        isWhole(id);
    }

    @RepeatedTest(ROUNDS)
    void aRequestIsEitherWithdrawnOrPaid() {
        var order = cases.placed(aPaidOrder().of(1, "10.00")).id();
        var id = cases.aSubmittedRefund(order, 1, 1);
        var answers = AtOnce.all(
                () -> cases.tryTo(cases.buyer, id, "withdraw", Map.of()),
                () -> cases.tryTo(cases.agent, id, "approve", Map.of()));
        oneWins(answers, 409, null);
        var withdrawn = verbs(id, "WITHDRAWN");
        assertThat(verbs(id, "GRANTED")).isEqualTo(1 - withdrawn);
        assertThat(rows.count("select count(*) from refund where return_id = ?", id))
                .isEqualTo(1 - withdrawn);
        isWhole(id);
    }

    @RepeatedTest(ROUNDS)
    void theLastPieceIsAskedForOnce() {
        var order = aDeliveredOrderOf(1);
        var asked = asking(order, "RETURN_REFUND", "NO_REASON", 1, 1);
        var answers = AtOnce.all(() -> cases.trySubmitting(asked), () -> cases.trySubmitting(asked));
        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(201, 422);
        assertThat(rows.count("select count(*) from return_request where order_id = ?", order))
                .isOne();
        assertThat(rows.count("select count(*) from return_line where order_id = ?", order))
                .isOne();
    }

    @RepeatedTest(ROUNDS)
    void aRefundIsConfirmedOnce() {
        var order = cases.placed(aPaidOrder().of(1, "10.00")).id();
        var id = cases.aSubmittedRefund(order, 1, 1);
        cases.approve(id);
        var refund = cases.view(id).getUUID("refunds[0].id");
        var leg = cases.view(id).getUUID("refunds[0].legs[0].id");
        var path = "/refunds/" + refund + "/confirm";
        var answers = AtOnce.all(
                () -> Cases.post(cases.finance, path, Map.of("legId", leg, "reference", "ONE")),
                () -> Cases.post(Tokens.owner(), path, Map.of("legId", leg, "reference", "TWO")));
        oneWins(answers, 409, "ALREADY_PAID");
        assertThat(verbs(id, "PAID")).isOne();
        isWhole(id);
    }

    @RepeatedTest(ROUNDS)
    void theSellerAnswersOrTheClockDoes() {
        var id = cases.aSubmittedReturn(aDeliveredOrderOf(1), 1, 1);
        makeDue(id);
        var proof = Cases.photos(cases.agent, 1);
        var answers = AtOnce.<Integer>all(
                () -> cases.tryTo(
                                cases.agent,
                                id,
                                "reject",
                                Map.of("code", "INCOMPLETE", "message", "no", "evidence", proof))
                        .statusCode(),
                () -> sweep.sweep(clock.instant()));
        assertThat(answers.getFirst()).isIn(200, 409);
        var answered = answers.getFirst() == 200 ? 1 : 0;
        assertThat(verbs(id, "REJECTED")).isEqualTo(answered);
        assertThat(verbs(id, "AUTO_APPROVED")).isEqualTo(1 - answered);
        assertThat(rows.count("select count(*) from case_clock where subject_id = ? and state = 'FIRED'", id))
                .isEqualTo(1 - answered);
        isWhole(id);
    }

    @RepeatedTest(ROUNDS)
    void theSameWishTwiceAtOnceIsOneCase() {
        var order = aDeliveredOrderOf(2);
        var asked = Json.of(asking(order, "RETURN_REFUND", "NO_REASON", 1, 1));
        var key = UUID.randomUUID().toString();
        var answers = AtOnce.all(() -> keyed(asked, key), () -> keyed(asked, key));
        for (var answer : answers) {
            if (answer.statusCode() != 201) {
                answer.then().statusCode(409).header("Retry-After", "1");
            }
        }
        assertThat(answers.stream().map(Response::statusCode)).contains(201);
        assertThat(rows.count("select count(*) from return_request where order_id = ?", order))
                .isOne();
    }

    @RepeatedTest(ROUNDS)
    void twoCasesOfOneOrderPaidAtOnceStillAddUpToTheOrder() {
        // whoever takes the order below the threshold of free shipping is charged the tariff: once
        var order = cases.placed(aDeliveredOrder().of(2, "60.00").freeFreight("10.00", "99.00"))
                .id();
        var one = cases.anApprovedReturn(order, 1, 1);
        var two = cases.anApprovedReturn(order, 1, 1);
        var answers = AtOnce.all(
                () -> cases.tryTo(cases.supervisor, one, "refund-early", Map.of()),
                () -> cases.tryTo(Tokens.owner(), two, "refund-early", Map.of()));
        assertThat(answers.stream().map(Response::statusCode)).containsOnly(200);
        assertThat(rows.count("select sum(total_minor) from refund where order_id = ?", order))
                .isEqualTo(11_000);
    }

    /** Money goes back from the case to its order; a parcel that leaves goes from the order to its cases. */
    @RepeatedTest(ROUNDS)
    void anOrderThatLeavesWaitsForItsMoneyAndNeitherFails() {
        var bought = aPaidOrder().at(clock.instant()).of(1, "10.00").of(1, "20.00");
        var order = cases.placed(bought).id();
        var id = cases.aSubmittedRefund(order, 1, 1);
        var sent = Json.of(bought.sent(1).asked());
        var answers = AtOnce.all(
                () -> Api.as(Tokens.partner(), sent).post("/orders"),
                () -> cases.tryTo(cases.agent, id, "approve", Map.of()));
        for (var answer : answers) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        }
        assertThat(verbs(id, "GRANTED")).isOne();
        assertThat(rows.count("select count(*) from shipment where order_id = ?", order))
                .isOne();
        isWhole(id);
    }

    @Test
    void aDeadlockIsTriedAgainAndLeavesNothingHalfDone() throws SQLException {
        var order = aDeliveredOrderOf(2);
        var id = cases.aSubmittedReturn(order, 1, 1);
        var asked = Json.of(asking(order, "RETURN_REFUND", "NO_REASON", 1, 2));
        var before = rows.count("select count(*) from timeline_entry where subject_id = ?", id);
        Response answer;
        try (var somebody = database.getConnection();
                var statement = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            // heavy, so that the database gives up the other one
            statement.executeUpdate("update order_line set title = concat(title, 'x')");
            statement
                    .executeQuery("select id from purchase_order where id = " + hex(order) + " for update")
                    .close();
            var answers = AtOnce.<Response>all(() -> edit(id, asked), () -> {
                waitUntilTheCaseIsLocked(id);
                statement
                        .executeQuery("select id from return_request where id = " + hex(id) + " for update")
                        .close();
                somebody.rollback();
                return null;
            });
            answer = answers.getFirst();
        }
        if (answer.statusCode() != 200) {
            answer.then().statusCode(409).header("Retry-After", "1");
            assertThat(rows.count("select count(*) from timeline_entry where subject_id = ?", id))
                    .isEqualTo(before);
            edit(id, asked).then().statusCode(200);
        }
        assertThat(rows.count("select count(*) from timeline_entry where subject_id = ?", id))
                .isEqualTo(before + 1);
        assertThat(cases.view(id).getInt("lines[0].quantity")).isEqualTo(2);
        isWhole(id);
    }

    private void waitUntilTheCaseIsLocked(UUID id) throws Exception {
        for (var i = 0; i < 200; i++) {
            try (var other = database.getConnection();
                    var statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement
                        .executeQuery("select id from return_request where id = " + hex(id) + " for update nowait")
                        .close();
                other.rollback();
            } catch (SQLException locked) {
                return;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("The case was never locked");
    }

    private Response edit(UUID id, String asked) {
        return Api.as(cases.buyer, asked).header("If-Match", "*").post("/returns/{id}/edit", id);
    }

    private Response keyed(String asked, String key) {
        return Api.as(cases.buyer, asked).header("Idempotency-Key", key).post("/returns");
    }

    private UUID aDeliveredOrderOf(int quantity) {
        return cases.placed(aDeliveredOrder().of(quantity, "10.00")).id();
    }

    private void makeDue(UUID id) {
        rows.change(
                "update case_clock set wake_at = ? where kind = 'HARD' and subject_id = ? and state = 'RUNNING'",
                clock.instant().minusSeconds(1),
                id);
    }

    private static void oneWins(List<Response> answers, int status, String code) {
        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, status);
        for (var answer : answers) {
            if (answer.statusCode() == status && code != null) {
                assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
            }
        }
    }

    private long verbs(UUID id, String... verbs) {
        return rows.count(
                "select count(*) from timeline_entry where subject_id = ? and verb in ('" + String.join("','", verbs)
                        + "')",
                id);
    }

    /** The case, its clock and its queue row say the same. */
    private void isWhole(UUID id) {
        var ret = rows.list("select request, due_clock, money from return_request where id = ?", id)
                .getFirst();
        var running = rows.list(
                "select code from case_clock where subject_id = ? and state = 'RUNNING' and kind = 'HARD'", id);
        assertThat(running).hasSize(ret.get(1) == null ? 0 : 1);
        if (ret.get(1) != null) {
            assertThat(running.getFirst().getFirst()).isEqualTo(ret.get(1));
        }
        var closed = List.of("WITHDRAWN", "EXPIRED", "COMPLETED").contains(ret.getFirst());
        assertThat(rows.count(
                        "select count(*) from case_clock where subject_id = ? and state = 'RUNNING' and kind = 'PATIENCE'",
                        id))
                .isEqualTo(closed ? 0 : 1);
        var refunds = rows.list("select state from refund where return_id = ?", id);
        assertThat(refunds).hasSize(ret.get(2).equals("NONE") ? 0 : 1);
        if (!refunds.isEmpty()) {
            assertThat(refunds.getFirst().getFirst()).isEqualTo(ret.get(2));
        }
    }

    private static String hex(UUID id) {
        return "x'" + id.toString().replace("-", "") + "'";
    }
}
