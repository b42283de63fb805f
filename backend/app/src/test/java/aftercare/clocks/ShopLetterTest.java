package aftercare.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import aftercare.access.Role;
import aftercare.duty.Week;
import aftercare.shops.StaffRole;
import aftercare.testing.Api;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The shop's own people are written to before clocks run out on which the shop must act: once, together, and only those it concerns. */
@QuarkusTest
class ShopLetterTest {

    /** A Saturday, 10:00 in the shop; long before anything that other tests time. */
    private static final Instant NOW = Instant.parse("2026-01-10T02:00:00Z");

    @Inject
    TwoShops shops;

    @Inject
    ClockWarnings warnings;

    @Inject
    WriteToShop letters;

    @Inject
    Rows rows;

    @Inject
    MockMailbox mailbox;

    private UUID shop;
    private String owner;
    private String agent;

    @BeforeEach
    void aShopWithTwoPeople() {
        shop = shops.another("shop " + UUID.randomUUID(), false);
        owner = employed(StaffRole.OWNER);
        agent = employed(StaffRole.AGENT);
    }

    @Test
    void fiftyClocksThatRunOutTogetherAreOneLetterOrderedByTimeWithMoneyAndTheWayToEach() {
        var labels = java.util.stream.IntStream.range(0, 50)
                .mapToObj(i -> clock(agent, NOW.plus(Duration.ofHours(24)).minusSeconds(i), 0))
                .toList();
        after(Duration.ofMinutes(1));
        after(Duration.ofMinutes(2));
        var letter = theLetterTo(agent);
        var text = letter.getText();
        assertThat(letter.getSubject()).contains("50");
        assertThat(labels).allSatisfy(label -> assertThat(text).contains(label));
        assertThat(text.indexOf(labels.getLast())).isLessThan(text.indexOf(labels.getFirst()));
        assertThat(text).contains("10.00").contains("/desk/returns/").contains("/desk/board");
        assertThat(lettersTo(owner)).isEmpty();
    }

    @Test
    void whoIsWrittenToRestsAQuarterOfAnHour() {
        clock(agent, NOW.plus(Duration.ofHours(4)), 0);
        after(Duration.ofMinutes(1));
        theLetterTo(agent);
        clock(agent, NOW.plus(Duration.ofHours(4)).plus(Duration.ofMinutes(2)), 0);
        after(Duration.ofMinutes(3));
        after(Duration.ofMinutes(15));
        assertThat(lettersTo(agent)).hasSize(1);
        after(Duration.ofMinutes(16));
        written(agent, 2);
    }

    @Test
    void halfTimeAndTheBuyersOwnClocksConcernNobodyHere() {
        clock(agent, NOW.plus(Duration.ofHours(48)), 48);
        clock(agent, NOW.plus(Duration.ofHours(12)), 12);
        rows.change(
                "update case_clock set waits_for = 'BUYER' where shop_id = ? and label = ?",
                shop,
                clock(agent, NOW.plus(Duration.ofHours(1)), 0));
        after(Duration.ofMinutes(1));
        assertThat(lettersTo(agent)).isEmpty();
    }

    @Test
    void whatNobodyHasGoesToWhoIsOnDutyInItsLastFourHours() {
        Week.put(Tokens.person(owner, null), shop, "roster", Week.roster(agent, Week.everyDay("09:00", "18:00")))
                .then()
                .statusCode(200);
        clock(null, NOW.plus(Duration.ofHours(24)), 0);
        after(Duration.ofMinutes(1));
        assertThat(lettersTo(agent)).isEmpty();
        var last = clock(null, NOW.plus(Duration.ofHours(4)), 0);
        after(Duration.ofMinutes(2));
        assertThat(theLetterTo(agent).getText()).contains(last);
        assertThat(lettersTo(owner)).isEmpty();
    }

    @Test
    void whileNobodyIsOnDutyWhoLeadsTheShopIsWrittenTo() {
        Week.put(Tokens.person(owner, null), shop, "roster", Week.roster(agent, Week.everyDay("19:00", "22:00")))
                .then()
                .statusCode(200);
        clock(null, NOW.plus(Duration.ofHours(1)), 0);
        after(Duration.ofMinutes(1));
        theLetterTo(owner);
        assertThat(lettersTo(agent)).isEmpty();
    }

    @Test
    void whatWasAnsweredMeanwhileIsNotWrittenOf() {
        var label = clock(agent, NOW.plus(Duration.ofHours(4)), 0);
        warnings.warn(NOW);
        rows.change("update case_clock set state = 'MET' where shop_id = ? and label = ?", shop, label);
        letters.write(NOW.plus(Duration.ofMinutes(1)));
        assertThat(lettersTo(agent)).isEmpty();
    }

    @Test
    void eachPersonSwitchesHisLettersOffAndOn() {
        var token = Tokens.person(agent, null);
        Api.as(token).get("/clocks/my-letters").then().body("wanted", equalTo(true));
        set(token, false).then().statusCode(200).body("wanted", equalTo(false));
        clock(agent, NOW.plus(Duration.ofHours(4)), 0);
        after(Duration.ofMinutes(1));
        assertThat(lettersTo(agent)).isEmpty();
        set(token, true).then().statusCode(200).body("email", equalTo(address(agent)));
        clock(agent, NOW.plus(Duration.ofHours(1)), 0);
        after(Duration.ofMinutes(2));
        theLetterTo(agent);
        Api.as(Tokens.person("buyer-" + UUID.randomUUID(), Role.BUYER))
                .get("/clocks/my-letters")
                .then()
                .statusCode(403);
        Api.as(token, Map.of())
                .put("/clocks/my-letters")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/wanted"));
    }

    @Test
    void severalNodesWriteOneLetter() {
        clock(agent, NOW.plus(Duration.ofHours(4)), 0);
        warnings.warn(NOW);
        var nodes = java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> letters.write(NOW.plus(Duration.ofMinutes(1)))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();
        letters.write(NOW.plus(Duration.ofMinutes(2)));
        theLetterTo(agent);
    }

    private static io.restassured.response.Response set(String token, boolean wanted) {
        return Api.as(token, Map.of("wanted", wanted)).put("/clocks/my-letters");
    }

    private String employed(StaffRole role) {
        var subject = role.name().toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
        shops.employ(shop, subject, role, address(subject));
        return subject;
    }

    private static String address(String subject) {
        return subject + "@example.test";
    }

    private void after(Duration time) {
        warnings.warn(NOW.plus(time).minus(Duration.ofMinutes(1)));
        letters.write(NOW.plus(time));
    }

    /** Warned of now; {@code halfOf}: at half time of so many hours more, else for the last time but those to come. */
    private String clock(String assignee, Instant dueAt, int halfOf) {
        var label = "R-" + UUID.randomUUID().toString().substring(0, 12);
        rows.change(
                "insert into case_clock (id, shop_id, subject_id, about, code, outcome, state, started_at, due_at, warn_at,"
                        + " currency, risk_minor, preset_id, preset_version, kind, label, waits_for, assignee_id)"
                        + " values (random_bytes(16), ?, random_bytes(16), 'RETURN', 'C1', 'AUTO_AGREE_REFUND', 'RUNNING',"
                        + " ?, ?, ?, 'CNY', 1000, 'AFTERCARE_CLOCKS', 1, 'HARD', ?, 'SELLER', ?)",
                shop,
                dueAt.minus(Duration.ofHours(halfOf == 0 ? 72 : 2L * halfOf)),
                dueAt,
                halfOf == 0 ? NOW.minusSeconds(60) : NOW,
                label,
                assignee);
        return label;
    }

    private List<Mail> lettersTo(String subject) {
        return mailbox.getMailsSentTo(address(subject));
    }

    private Mail theLetterTo(String subject) {
        return written(subject, 1).getFirst();
    }

    /** So many, once they are there. */
    private List<Mail> written(String subject, int many) {
        for (var i = 0; i < 200 && lettersTo(subject).size() < many; i++) {
            LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
        }
        assertThat(lettersTo(subject)).hasSize(many);
        return lettersTo(subject);
    }
}
