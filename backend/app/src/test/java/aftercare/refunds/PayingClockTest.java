package aftercare.refunds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import aftercare.clocks.ClockSweep;
import aftercare.clocks.ClockWarnings;
import aftercare.clocks.WriteToShop;
import aftercare.duty.Week;
import aftercare.returns.Cases;
import aftercare.shops.StaffRole;
import aftercare.testing.Api;
import aftercare.testing.MovableClock;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** Promised money that waits for a person has a clock until it is with the buyer, also when it is late. */
@QuarkusTest
class PayingClockTest {

    private static final String PAY = "clocks.find { it.code == 'PAY' }.";

    @Inject
    TwoShops shops;

    @Inject
    ClockSweep sweep;

    @Inject
    ClockWarnings warnings;

    @Inject
    WriteToShop letters;

    @Inject
    MockMailbox mailbox;

    @Inject
    MovableClock clock;

    private UUID shop;
    private Cases cases;

    @BeforeEach
    void aShopOfItsOwn() {
        shop = shops.another("pays " + UUID.randomUUID(), false);
        cases = Cases.of(shops, shop);
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void whatIsPaidByHandIsDueWhenThePresetWantsItWithTheBuyer() {
        var id = aGrant("80.00");
        var view = cases.view(id);
        assertThat(view.getString(PAY + "kind")).isEqualTo("MONEY");
        assertThat(view.getString(PAY + "state")).isEqualTo("RUNNING");
        assertThat(view.getString(PAY + "dueAt")).isEqualTo(view.getString("moneyBy"));
        assertThat(view.getString(PAY + "atRisk.amount")).isEqualTo("80.00");
        assertThat(cases.view(cases.buyer, id).getList("clocks.code")).doesNotContain("PAY");
        assertThat(onBoard()).containsExactly(id.toString());
        assertThat(inList("?toPay=true")).containsExactly(view.getString("moneyBy"));
        cases.payByHand(id);
        assertThat(inList("?state=PAID")).containsOnlyNulls().hasSize(1);
        assertThat(cases.view(id).getString(PAY + "state")).isEqualTo("MET");
        assertThat(onBoard()).isEmpty();
    }

    @Test
    void whatIsLateStaysOnTheBoardUntilItIsPaid() {
        var id = aGrant("80.00");
        assertThat(summary().getInt("unpaidIn24h")).isZero();
        clock.moveTo(dueAt(id).plus(Duration.ofDays(3)));
        sweep.sweep(clock.instant());
        assertThat(onBoard()).containsExactly(id.toString());
        assertThat(summary().getInt("unpaidIn24h")).isOne();
        assertThat(summary().getString("unpaid24h.amount")).isEqualTo("80.00");
        cases.payByHand(id);
        assertThat(cases.view(id).getString(PAY + "state")).isEqualTo("MISSED");
        assertThat(summary().getInt("unpaidIn24h")).isZero();
    }

    @Test
    void whatWaitsForASecondPersonRunsToItsEndWhenThatOneSaysNo() {
        cases.needsTwoAbove("50.00");
        var id = aGrant("80.00");
        assertThat(cases.view(id).getString(PAY + "state")).isEqualTo("RUNNING");
        var second = "finance-" + UUID.randomUUID();
        shops.employ(shop, second, StaffRole.FINANCE);
        var refund = cases.view(id).getUUID("refunds[0].id");
        Cases.post(
                        Tokens.signedInAt(second, Instant.now()),
                        "/refunds/" + refund + "/decline-approval",
                        Map.of("reason", "the box was empty"))
                .then()
                .statusCode(200);
        assertThat(cases.view(id).getString(PAY + "state")).isEqualTo("MET");
        cases.refund(id);
        assertThat(cases.view(id).getList("clocks.findAll { it.code == 'PAY' }.state"))
                .containsExactlyInAnyOrder("RUNNING", "MET");
    }

    @Test
    void whoeverPaysIsWrittenToADayBeforeAndEveryDayThatItIsLate() {
        var finance = employed(StaffRole.FINANCE);
        var agent = employed(StaffRole.AGENT);
        var id = aGrant("80.00");
        var due = dueAt(id);
        var number = cases.view(id).getString("number");
        after(due.minus(Duration.ofHours(24)));
        assertThat(written(finance, 1).getLast().getText()).contains(number).contains("80.00");
        after(due.plus(Duration.ofHours(1)));
        written(finance, 2);
        after(due.plus(Duration.ofHours(25)));
        assertThat(written(finance, 3).getLast().getText()).contains(number);
        cases.payByHand(id);
        after(due.plus(Duration.ofHours(49)));
        written(finance, 3);
        assertThat(mailbox.getMailsSentTo(address(agent))).isEmpty();
    }

    @Test
    void theHolidayGuardCountsWhatIsDueWithNobodyThere() {
        var id = aGrant("80.00");
        var day = dueAt(id).atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate();
        var owner = Api.as(cases.agent).get("/me").jsonPath().getString("subject");
        var away = Week.nobody(day.minusDays(1).toString(), day.plusDays(1).toString());
        var roster = Week.roster(owner, Week.everyDay("09:00", "18:00"), away);
        Week.put(cases.agent, shop, "roster", roster).then().statusCode(200);
        var gap = Api.as(cases.agent).get("/clocks/guard").jsonPath();
        assertThat(gap.getInt("gaps.find { it.isLong }.unpaid")).isOne();
        assertThat(gap.getString("gaps.find { it.isLong }.unpaidSum.amount")).isEqualTo("80.00");
        assertThat(gap.getString("gaps.find { it.isLong }.atRisk.amount"))
                .as("nothing moves by itself")
                .isEqualTo("0.00");
    }

    @Test
    void aSandboxClockThatIsMovedFarLeavesItRunning() {
        shop = shops.another("pays in a sandbox " + UUID.randomUUID(), true);
        cases = Cases.of(shops, shop);
        cases.needsTwoAbove("50.00");
        var id = aGrant("80.00");
        assertThat(cases.moveTo(dueAt(id).plus(Duration.ofDays(30)))).isZero();
        assertThat(cases.view(id).getString(PAY + "state")).isEqualTo("RUNNING");
    }

    private List<String> inList(String which) {
        return Api.as(cases.finance).get("/refunds" + which).jsonPath().getList("items.dueAt");
    }

    private UUID aGrant(String price) {
        return cases.aGrantedReturn(cases.placed(aDeliveredOrder().of(1, price)).id(), 1, 1);
    }

    private Instant dueAt(UUID id) {
        return Instant.parse(cases.view(id).getString(PAY + "dueAt"));
    }

    private List<String> onBoard() {
        return Api.as(cases.agent)
                .queryParam("kind", "MONEY")
                .get("/clocks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.subjectId");
    }

    private JsonPath summary() {
        return Api.as(cases.agent)
                .get("/clocks/summary")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String employed(StaffRole role) {
        var subject = role.name().toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
        shops.employ(shop, subject, role, address(subject));
        return subject;
    }

    private static String address(String subject) {
        return subject + "@example.test";
    }

    private void after(Instant time) {
        warnings.warn(time);
        letters.write(time.plus(Duration.ofMinutes(2)));
        letters.write(time.plus(Duration.ofMinutes(4)));
    }

    /** So many, once they are there. */
    private List<Mail> written(String subject, int many) {
        for (var i = 0; i < 200 && mailbox.getMailsSentTo(address(subject)).size() < many; i++) {
            LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
        }
        assertThat(mailbox.getMailsSentTo(address(subject))).hasSize(many);
        return mailbox.getMailsSentTo(address(subject));
    }
}
