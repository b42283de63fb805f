package aftercare.returns.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import aftercare.testing.Api;
import aftercare.testing.Rows;
import io.restassured.http.ContentType;

import static org.assertj.core.api.Assertions.assertThat;

/** What is true of every case and every order after every step, whoever did what. */
final class Invariants {

    private static final Set<String> CLOSED = Set.of("WITHDRAWN", "EXPIRED", "COMPLETED");

    private final Rows rows;

    Invariants(Rows rows) {
        this.rows = rows;
    }

    /** Where nothing was done, nothing has changed. */
    void hold(World world) {
        if (!world.hasChanged()) {
            return;
        }
        for (var id : world.returns()) {
            var view = world.view(id);
            oneHardClockRunsWhileSomebodyIsAwaited(view);
            promisedMoneyHasAClock(view);
            unitsTie(view);
            moneyTies(view, id);
            Paying.holds(view);
            Holding.isForWhatIsOut(world, view);
            nobodyComesForNothing(world, view, id);
            theStoryOnlyGrows(world, view, id);
        }
        world.orders().forEach(order -> nothingIsPaidBackTwice(world, order));
        noPlaceIsGivenTwice(world);
    }

    /** What the shop's own nightly look at its money finds of such a life: nothing but what waits to be paid. */
    void holdInTheEnd(World world) {
        Courier.goesNowhereForNothing(world);
        Holding.comesToItsEnd(world);
        Api.as(world.cases.finance)
                .contentType(ContentType.JSON)
                .post("/reconciliation/run")
                .then()
                .statusCode(200);
        var findings = Seen.in(Api.as(world.cases.finance).get("/reconciliation/findings"));
        assertThat(findings.each("/items").stream().map(finding -> finding.text("/kind")))
                .as("%s", world)
                .allMatch("NOT_PAID"::equals);
    }

    private static void oneHardClockRunsWhileSomebodyIsAwaited(Seen view) {
        var open = view.each("/clocks").stream()
                .filter(clock -> "HARD".equals(clock.text("/kind"))
                        && List.of("RUNNING", "PAUSED").contains(clock.text("/state")))
                .map(clock -> clock.text("/code"))
                .toList();
        var closed = CLOSED.contains(view.text("/request"));
        assertThat(open).as("hard clocks of %s", view.text("/number")).hasSizeLessThanOrEqualTo(1);
        if (closed) {
            var owed = view.texts("/actions").contains("SEND_BACK");
            assertThat(open)
                    .as("closed, and goods %s", owed ? "owed" : "not owed")
                    .isEqualTo(owed ? List.of("GOES_HOME") : List.of());
        } else if (view.text("/money").equals("NONE") && !thePlatformIsLate(view)) {
            assertThat(open).as("somebody is awaited: %s", view.json()).hasSize(1);
        }
    }

    /** Its deadline only calls for help: nothing happens to the case for it (domain §1.6, C14). */
    private static boolean thePlatformIsLate(Seen view) {
        return view.each("/clocks").stream()
                .anyMatch(clock -> "C14".equals(clock.text("/code")) && "FIRED".equals(clock.text("/state")));
    }

    /** Money that waits for a person is somebody's to pay by a day; money that has arrived, or was called off, is not. */
    private static void promisedMoneyHasAClock(Seen view) {
        var running = view.each("/clocks").stream()
                .filter(clock -> "PAY".equals(clock.text("/code")) && "RUNNING".equals(clock.text("/state")))
                .count();
        var waits = view.each("/refunds").stream().anyMatch(Invariants::waitsForAPerson);
        if (waits) {
            assertThat(running).as("who pays, and by when: %s", view.json()).isOne();
        } else if (List.of("NONE", "PAID").contains(view.text("/money"))) {
            assertThat(running).as("nothing is owed: %s", view.json()).isZero();
        }
    }

    private static boolean waitsForAPerson(Seen refund) {
        return List.of("TO_APPROVE", "FAILED").contains(refund.text("/state"))
                || refund.each("/legs").stream()
                        .anyMatch(leg -> "MANUAL".equals(leg.text("/gateway")) && "GRANTED".equals(leg.text("/state")));
    }

    private static void unitsTie(Seen view) {
        for (var line : view.each("/lines")) {
            var units = line.each("/units").stream()
                    .mapToInt(unit -> unit.number("/quantity"))
                    .sum();
            assertThat(units).isEqualTo(line.number("/quantity"));
        }
    }

    /** Its parts add up to what was granted, and what was granted is what the case says. */
    private void moneyTies(Seen view, UUID id) {
        var granted = rows.count(
                "select coalesce(sum(total_minor + compensation_minor), 0) from refund where return_id = ? and state <> 'DECLINED'",
                id);
        var legs = rows.count(
                "select coalesce(sum(l.amount_minor), 0) from refund_leg l join refund r on r.id = l.refund_id"
                        + " where r.return_id = ? and r.state <> 'DECLINED' and l.kind <> 'POINTS'",
                id);
        var points = rows.count(
                "select coalesce(sum(l.amount_minor), 0) from refund_leg l join refund r on r.id = l.refund_id"
                        + " where r.return_id = ? and r.state <> 'DECLINED' and l.kind = 'POINTS'",
                id);
        assertThat(legs + points).as("parts of %s", view.text("/number")).isGreaterThanOrEqualTo(granted);
        assertThat(legs).isLessThanOrEqualTo(granted);
        Offering.holds(view, granted);
        if (!view.text("/money").equals("NONE") && granted > 0) {
            assertThat(minor(view.text("/amount/amount"))).isEqualTo(granted);
        }
    }

    /** Each verb is one entry, none goes away, and a case never stands otherwise without one that says so. */
    private void theStoryOnlyGrows(World world, Seen view, UUID id) {
        var entries = Math.toIntExact(rows.count("select count(*) from timeline_entry where subject_id = ?", id));
        var known = world.stories.get(id);
        var stands = List.of(
                view.text("/request"),
                view.text("/goods"),
                view.text("/money"),
                view.text("/dispute"),
                view.text("/outbound"),
                view.text("/kind"));
        var stood = world.stood.put(id, stands);
        assertThat(entries).isGreaterThanOrEqualTo(Math.max(1, known));
        if (stood != null && !stood.equals(stands)) {
            assertThat(entries).as("from %s to %s", stood, stands).isGreaterThan(known);
        }
        world.stories.put(id, entries);
        var verbs = rows.count("select count(*) from event where subject_id = ? and type like 'return.%'", id);
        assertThat(entries).as("told as often as remembered").isGreaterThanOrEqualTo(Math.toIntExact(verbs));
        assertThat(view.each("/timeline")).isNotEmpty();
    }

    /** Neither a driver for goods that do not travel, nor an appointment for what is no repair any more. */
    private void nobodyComesForNothing(World world, Seen view, UUID id) {
        var awaited =
                rows.count("select count(*) from way_back where return_id = ? and state in ('ASKED', 'BOOKED')", id);
        assertThat(awaited).as("booked for %s", view.text("/number")).isLessThanOrEqualTo(1);
        var over = CLOSED.contains(view.text("/request"));
        if (over) {
            assertThat(awaited)
                    .as("booked for what is over: %s", view.text("/number"))
                    .isZero();
        }
        var visit = view.text("/repair/appointment/startsAt");
        if (visit != null && (over || !"REPAIR".equals(view.text("/kind")))) {
            assertThat(Instant.parse(visit))
                    .as("an appointment for %s", view.json())
                    .isBeforeOrEqualTo(world.now);
        }
    }

    private void noPlaceIsGivenTwice(World world) {
        var appointments = world.returns().stream()
                .map(id -> world.view(id).text("/repair/appointment/startsAt"))
                .filter(start -> start != null && Instant.parse(start).isAfter(world.now))
                .count();
        var taken = rows.count(
                "select coalesce(sum(booked), 0) from repair_slot where shop_id = ? and starts_at > ?",
                world.shop,
                world.now);
        assertThat(taken).as("times for repairs that are taken").isEqualTo(appointments);
        assertThat(rows.count(
                        "select count(*) from (select window_id, from_at from way_back where shop_id = ?"
                                + " and state = 'BOOKED' and window_id is not null and carrier = 'SHOP'"
                                + " group by window_id, from_at having count(*) > 1) twice",
                        world.shop))
                .as("places of pick-up windows")
                .isZero();
    }

    private void nothingIsPaidBackTwice(World world, UUID order) {
        var paid = minor(world.order(order).text("/total/amount"));
        var back = rows.count(
                "select coalesce(sum(total_minor), 0) from refund where order_id = ? and state <> 'DECLINED'", order);
        assertThat(back).as("paid back of order %s", order).isLessThanOrEqualTo(paid);
        assertThat(rows.count("select count(*) from order_line where order_id = ? and cancelled > quantity", order))
                .isZero();
    }

    static long minor(String amount) {
        return Long.parseLong(amount.replace(".", ""));
    }
}
