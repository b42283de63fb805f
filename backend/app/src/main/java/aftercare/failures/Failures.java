package aftercare.failures;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.orders.Orders;
import aftercare.policy.FailureCode;
import aftercare.problems.Refusal;
import aftercare.returns.ReturnRequest;
import aftercare.timeline.Timeline;
import aftercare.timeline.TimelineEntry;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What went wrong in each case. Whoever tells or takes back holds the case's lock, so that a code stands once. */
@Singleton
public class Failures implements PanacheRepositoryBase<CaseFailure, UUID> {

    /** Four times all codes there are: more is somebody who tells and takes back without end. */
    private static final int MOST = 100;

    private final Orders orders;
    private final Timeline timeline;

    Failures(Orders orders, Timeline timeline) {
        this.orders = orders;
        this.timeline = timeline;
    }

    /** What follows from the reason and what was told, the earliest first, those taken back too. */
    List<CaseFailure> of(ReturnRequest ret) {
        var told = find("returnId = ?1 order by failedAt, id", ret.id())
                .page(0, MOST)
                .list();
        // at the same moment, what the buyer himself complains of goes first
        return Stream.concat(CaseFailure.behind(ret).stream(), told.stream())
                .sorted(Comparator.comparing(CaseFailure::failedAt))
                .toList();
    }

    /** As its readers among the shop's people see it. */
    public FailuresView view(ReturnRequest ret, Locale language) {
        return FailuresView.of(of(ret), language);
    }

    void add(ReturnRequest ret, AddFailure told, Actor by, Instant now) {
        var known = of(ret);
        if (known.stream().anyMatch(one -> one.stands() && one.code() == told.code())) {
            throw Refusal.at("/code", 409, "FAILURE_KNOWN");
        }
        if (known.size() >= MOST) {
            throw Refusal.tooLate("TOO_MANY_FAILURES", MOST);
        }
        if (told.failedAt().isAfter(now)) {
            throw Refusal.againstRule("/failedAt", "IN_THE_FUTURE");
        }
        if (told.failedAt().isBefore(orders.get(ret.orderId()).placedAt())) {
            throw Refusal.againstRule("/failedAt", "BEFORE_HE_BOUGHT");
        }
        persist(CaseFailure.add(ret, told, by, now));
        remember(ret, told.code(), "FAILURE_ADDED", by, now);
    }

    void takeBack(ReturnRequest ret, UUID failureId, Actor by, Instant now) {
        var failure = find("id = ?1 and returnId = ?2", failureId, ret.id())
                .firstResultOptional()
                .orElseThrow(() -> Refusal.unknown("FAILURE"));
        failure.takeBack(by, now);
        remember(ret, failure.code(), "FAILURE_TAKEN_BACK", by, now);
    }

    private void remember(ReturnRequest ret, FailureCode code, String verb, Actor by, Instant now) {
        var entry = TimelineEntry.of(
                ret.shopId(), ret.id(), now, by, verb, List.of(), null, Map.of("failure", code.name()));
        timeline.add(entry.forStaffOnly());
    }
}
