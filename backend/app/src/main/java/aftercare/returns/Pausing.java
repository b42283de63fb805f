package aftercare.returns;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import aftercare.access.Actor;
import aftercare.problems.Refusal;
import aftercare.returns.ReturnEvent.Verb;

/** How a clock comes to stand still: for what others do at once, to talk only when the buyer agrees (our decision, 34). */
final class Pausing {

    private Pausing() {}

    /** Whoever it waits for; any other act on the case lets the next one run. */
    static ReturnEvent pause(ReturnRequest ret, Verbs.Pause asked, ByLaw law, Actor by, Instant now) {
        ReturnAction.PAUSE_CLOCK.check(ret);
        if (asked.reason().needsReference() && !isSaid(asked.reference())) {
            throw Refusal.againstRule("/reference", "REFERENCE_MISSING");
        }
        return asked.reason() == PauseReason.NEGOTIATION && !isSaid(asked.consent())
                ? ask(ret, asked, law, by, now)
                : stand(ret, asked, law, by, now);
    }

    static ReturnEvent agree(ReturnRequest ret, ByLaw law, Actor by, Instant now) {
        ReturnAction.AGREE_TO_PAUSE.check(ret, now);
        return stand(ret, ret.question().wish().agreed(), law, by, now);
    }

    static ReturnEvent decline(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.DECLINE_PAUSE.check(ret);
        return ret.step(Verb.PAUSE_DECLINED, Pausing::forget, Map.of(), false, by, now);
    }

    /** What was asked for one clock is not meant for the next. */
    static void forget(ReturnRequest ret) {
        if (ret.question().wish() != null) {
            ret.keep(ret.question().wishing(null));
        }
    }

    /** What the buyer was asked he can answer while that clock runs, and while there would be something left of the pause. */
    static String answer(ReturnRequest ret, Instant now) {
        return ret.question().wish() != null && ret.question().wish().isOpen(now) ? null : "PAUSE_NOT_ASKED";
    }

    private static ReturnEvent ask(ReturnRequest ret, Verbs.Pause asked, ByLaw law, Actor by, Instant now) {
        if (ret.question().wish() != null && ret.question().wish().isOpen(now)) {
            throw Refusal.tooLate("PAUSE_ASKED_BEFORE");
        }
        ends(ret, asked, law, now);
        var until = asked.until() == null ? null : asked.until().truncatedTo(ChronoUnit.MICROS);
        var wish = new PauseWish(
                now, until, isSaid(asked.reference()) ? asked.reference().strip() : null);
        var data = said(asked);
        if (until != null) {
            data.put(PauseReason.UNTIL, until.toString());
        }
        return ret.step(Verb.PAUSE_ASKED, r -> r.keep(r.question().wishing(wish)), data, false, by, now);
    }

    private static ReturnEvent stand(ReturnRequest ret, Verbs.Pause asked, ByLaw law, Actor by, Instant now) {
        var why = asked.reason();
        var until = ends(ret, asked, law, now);
        var data = said(asked);
        data.put("clock", ret.due().dueClock().name());
        data.put("pause", why.name());
        data.put(PauseReason.UNTIL, until.toString());
        return ret.step(
                Verb.PAUSED,
                r -> {
                    forget(r);
                    r.run(r.due().paused(why, now));
                },
                data,
                false,
                by,
                now);
    }

    private static Instant ends(ReturnRequest ret, Verbs.Pause asked, ByLaw law, Instant now) {
        var wanted = asked.reason().ends(asked.until(), now);
        return law.until(ret, wanted, asked.until() != null, now).truncatedTo(ChronoUnit.MICROS);
    }

    private static Map<String, String> said(Verbs.Pause asked) {
        var data = new HashMap<String, String>();
        if (isSaid(asked.reference())) {
            data.put("reference", asked.reference().strip());
        }
        if (isSaid(asked.consent())) {
            data.put("agreed", asked.consent().strip());
        }
        if (asked.note() != null) {
            data.put("note", asked.note());
        }
        return data;
    }

    private static boolean isSaid(String words) {
        return words != null && !words.isBlank();
    }
}
