package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import aftercare.access.Actor;
import aftercare.problems.Refusal;
import aftercare.returns.ReturnEvent.Verb;

/** What is done to the running clock itself: it goes on, is lengthened, or follows another's deadline. */
final class RunningClock {

    private RunningClock() {}

    static ReturnEvent resume(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.RESUME_CLOCK.check(ret);
        return moved(ret, Verb.RESUMED, ret.due().resumed(now), Map.of(), by, now);
    }

    /** The buyer gives the shop more time, once. */
    static ReturnEvent extend(ReturnRequest ret, Duration more, ByLaw law, Actor by, Instant now) {
        ReturnAction.EXTEND_CLOCK.check(ret);
        law.check(ret, ret.due().dueAt().plus(more), "/days");
        var days = Map.of("days", String.valueOf(more.toDays()));
        return moved(ret, Verb.EXTENDED, ret.due().extended(more), days, by, now);
    }

    /** Another system's deadline goes before the preset's. */
    static ReturnEvent follow(ReturnRequest ret, Instant deadline, String source, ByLaw law, Actor by, Instant now) {
        ReturnAction.IMPORT_DEADLINE.check(ret);
        if (!deadline.isAfter(now)) {
            throw Refusal.againstRule("/dueAt", "DEADLINE_PASSED");
        }
        law.check(ret, deadline, "/dueAt");
        var due = ret.due().imported(deadline.truncatedTo(ChronoUnit.MICROS), source);
        return moved(ret, Verb.DEADLINE_IMPORTED, due, Map.of("source", source), by, now);
    }

    /** Somebody is to fetch the goods, or did not: the buyer's last day is not before {@code until}. */
    static ReturnEvent waitForPickUp(
            ReturnRequest ret, Verb verb, String carrier, Instant until, Actor by, Instant now) {
        var data = Map.of("carrier", carrier);
        var last = ret.mustLeaveBy();
        return last == null || !until.isAfter(last)
                ? ret.step(verb, r -> {}, data, false, by, now)
                : moved(ret, verb, ret.due().postponed(until), data, by, now);
    }

    private static ReturnEvent moved(
            ReturnRequest ret, Verb verb, Due due, Map<String, String> more, Actor by, Instant now) {
        var data = new HashMap<>(more);
        data.put("clock", due.dueClock().name());
        data.put("dueAt", due.dueAt().toString());
        return ret.step(verb, r -> r.run(due), data, false, by, now);
    }
}
