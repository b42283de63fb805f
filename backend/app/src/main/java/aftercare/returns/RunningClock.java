package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import aftercare.access.Actor;
import aftercare.problems.Refusal;
import aftercare.returns.ReturnEvent.Verb;

/** What is done to the running clock itself: it stands still, goes on, is lengthened, or follows another's deadline. */
final class RunningClock {

    private RunningClock() {}

    /** Whoever it waits for; any other act on the case lets the next one run. */
    static ReturnEvent pause(ReturnRequest ret, Verbs.Pause asked, Actor by, Instant now) {
        ReturnAction.PAUSE_CLOCK.check(ret);
        var why = asked.reason();
        var proved = asked.reference() != null && !asked.reference().isBlank();
        if (why.needsReference() && !proved) {
            throw Refusal.againstRule("/reference", "REFERENCE_MISSING");
        }
        var until = why.ends(asked.until(), now).truncatedTo(ChronoUnit.MICROS);
        var data = new HashMap<>(
                Map.of("clock", ret.due().dueClock().name(), "pause", why.name(), PauseReason.UNTIL, until.toString()));
        if (proved) {
            data.put("reference", asked.reference().strip());
        }
        if (asked.note() != null) {
            data.put("note", asked.note());
        }
        return ret.step(Verb.PAUSED, r -> r.run(r.due().paused(why, now)), data, false, by, now);
    }

    static ReturnEvent resume(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.RESUME_CLOCK.check(ret);
        return moved(ret, Verb.RESUMED, ret.due().resumed(now), Map.of(), by, now);
    }

    /** The buyer gives the shop more time, once. */
    static ReturnEvent extend(ReturnRequest ret, Duration more, Actor by, Instant now) {
        ReturnAction.EXTEND_CLOCK.check(ret);
        var days = Map.of("days", String.valueOf(more.toDays()));
        return moved(ret, Verb.EXTENDED, ret.due().extended(more), days, by, now);
    }

    /** Another system's deadline goes before the preset's. */
    static ReturnEvent follow(ReturnRequest ret, Instant deadline, String source, Actor by, Instant now) {
        ReturnAction.IMPORT_DEADLINE.check(ret);
        if (!deadline.isAfter(now)) {
            throw Refusal.againstRule("/dueAt", "DEADLINE_PASSED");
        }
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
