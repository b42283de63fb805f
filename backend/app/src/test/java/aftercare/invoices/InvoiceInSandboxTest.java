package aftercare.invoices;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.refunds.Sending;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.MovableClock;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** In a sandbox shop an invoice is late when it is late there, whatever the clock on the wall says. */
@QuarkusTest
class InvoiceInSandboxTest {

    /** Long ago by any wall. */
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    @Inject
    TwoShops shops;

    @Inject
    InvoiceAlarms alarms;

    @Inject
    Sending sending;

    @Inject
    MovableClock clock;

    @Inject
    Rows rows;

    private Cases cases;
    private UUID order;

    @BeforeEach
    void anOrder() {
        cases = Cases.ofOwnShop(shops, true);
        cases.moveTo(START);
        order = cases.placed(aPaidOrder().at(START).of(3, "10.00")).id();
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void theWallNeitherWarnsNorSaysThatItIsLate() {
        var invoice = ask(false);
        alarms.look();
        clock.forward(Duration.ofDays(400));
        alarms.look();
        assertThat(told(invoice)).isEmpty();
        assertThat(look().getBoolean("alarmed")).isFalse();
    }

    @Test
    void itsOwnTimeDoesWhenItComesToThat() {
        var invoice = ask(false);
        cases.moveTo(START.plus(Duration.ofDays(6)).minusSeconds(1));
        assertThat(told(invoice)).isEmpty();
        cases.moveTo(START.plus(Duration.ofDays(6)));
        assertThat(told(invoice)).containsExactly("invoice.due " + START.plus(Duration.ofDays(6)));
        cases.moveTo(START.plus(Duration.ofDays(30)));
        assertThat(told(invoice))
                .containsExactly(
                        "invoice.due " + START.plus(Duration.ofDays(6)),
                        "invoice.late " + START.plus(Duration.ofDays(7)));
    }

    @Test
    void whatItPassesOverInOneMoveIsSaidInItsOrderAndAsOfItsMoment() {
        var invoice = ask(false);
        cases.moveTo(START.plus(Duration.ofDays(30)));
        assertThat(told(invoice))
                .containsExactly(
                        "invoice.due " + START.plus(Duration.ofDays(6)),
                        "invoice.late " + START.plus(Duration.ofDays(7)));
    }

    @Test
    void aRedLetterWaits72HoursThere() {
        var invoice = ask(true);
        Cases.post(cases.finance, "/invoices/" + invoice.getString("id") + "/issue", Map.of("number", "FP-1"))
                .then()
                .statusCode(200);
        var id = cases.aSubmittedRefund(order, 1, 1);
        cases.approve(id);
        sending.beat();
        alarms.look();
        assertThat(look().getList("red.code")).containsExactly("02");
        cases.moveTo(START.plus(Duration.ofHours(48)));
        assertThat(look().getList("red.alarmed")).containsExactly(true);
        assertThat(look().getList("red.code")).containsExactly("02");
        cases.moveTo(START.plus(Duration.ofHours(72)));
        assertThat(look().getList("red.code")).containsExactly("07");
        assertThat(told(invoice))
                .containsExactly(
                        "red-letter.waits " + START.plus(Duration.ofHours(48)),
                        "red-letter.void " + START.plus(Duration.ofHours(72)));
    }

    private JsonPath ask(boolean company) {
        var asked = new HashMap<String, Object>(Map.of("forCompany", company, "title", "李小雨"));
        if (company) {
            asked.put("taxId", "91330100MA2XXXXX0X");
        }
        return Cases.post(cases.buyer, "/orders/" + order + "/invoice-request", asked)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath look() {
        return Api.as(cases.finance).get("/orders/{id}/invoice", order).jsonPath();
    }

    /** What, and as of when. */
    private List<String> told(JsonPath invoice) {
        return rows
                .list(
                        "select concat(type, ' ', date_format(at, '%Y-%m-%dT%H:%i:%sZ')) from event where subject_id = ?"
                                + " order by id",
                        UUID.fromString(invoice.getString("id")))
                .stream()
                .map(row -> row.getFirst().toString())
                .toList();
    }
}
