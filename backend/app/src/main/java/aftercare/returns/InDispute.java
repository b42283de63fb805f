package aftercare.returns;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.problems.Refusal;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.settlement.RefundQuote;

/** What the platform's part does to a case: its own clocks stand still until it is decided, carried out or taken back. */
final class InDispute {

    private InDispute() {}

    /** {@code basis}: what it is about, for the timeline. */
    static ReturnEvent escalate(ReturnRequest ret, String basis, String text, Actor by, Instant now) {
        ReturnAction.ESCALATE.check(ret);
        Contested.refuseWhole(ret);
        var before = Tuple.of(ret);
        ret.disputed(DisputeState.OPEN, Escalation.begin(ret.due(), now));
        return ret.happened(Verb.ESCALATED, before, by, now, Map.of("basis", basis, "text", text), true);
    }

    /** Where the platform gives the shop so long to answer, it is the shop's turn first. */
    static ReturnEvent awaitAnswer(ReturnRequest ret, Instant dueAt, Actor by, Instant now) {
        var before = Tuple.of(ret);
        ret.disputed(DisputeState.EVIDENCE_SELLER, ret.escalation().askedUntil(dueAt));
        return ret.happened(Verb.ANSWER_AWAITED, before, by, now, Map.of(), true);
    }

    static ReturnEvent ask(ReturnRequest ret, DisputeState turn, Instant dueAt, String text, Actor by, Instant now) {
        var before = Tuple.of(ret);
        ret.disputed(turn, ret.escalation().askedUntil(dueAt));
        return ret.happened(Verb.EVIDENCE_ASKED, before, by, now, Map.of("text", text), true);
    }

    /** Somebody has said something; {@code done}: and has no more to say. */
    static ReturnEvent said(ReturnRequest ret, Verb verb, String text, boolean done, Actor by, Instant now) {
        var before = Tuple.of(ret);
        if (done) {
            ret.disputed(DisputeState.OPEN, ret.escalation().askedUntil(null));
        }
        return ret.happened(verb, before, by, now, text == null ? Map.of() : Map.of("text", text), done);
    }

    static ReturnEvent timeIsUp(ReturnRequest ret, Actor clock, Instant now) {
        return said(ret, Verb.EVIDENCE_OVER, null, true, clock, now);
    }

    /** Nothing happens to the money when the platform is late, but everybody can see it. */
    static ReturnEvent overdue(ReturnRequest ret, Actor clock, Instant now) {
        return ret.happened(Verb.DECISION_OVERDUE, Tuple.of(ret), clock, now, Map.of(), false);
    }

    /** The first time it can be appealed against; the second time it is final. {@code worth}: what will be paid, or null. */
    static ReturnEvent decide(ReturnRequest ret, Ruling ruling, RefundQuote worth, Actor by, Instant now) {
        var before = Tuple.of(ret);
        var last = ret.dispute() == DisputeState.APPEALED;
        ret.disputed(
                last ? DisputeState.FINAL : DisputeState.DECIDED,
                last ? ret.escalation().over() : ret.escalation().decided(now));
        ret.ruled(ruling);
        var data = new HashMap<>(Map.of(
                "remedy", ruling.remedy().name(), "fault", ruling.ruledFault().name()));
        if (worth != null) {
            ret.promise(worth);
            data.put("amount", ret.amount().toString());
        }
        if (last && !ruling.remedy().moves() && !ret.escalation().carriedOut()) {
            endAsItIs(ret, now);
        }
        return ret.happened(last ? Verb.DECIDED_FINALLY : Verb.DECIDED, before, by, now, data, true);
    }

    static ReturnEvent appeal(ReturnRequest ret, String text, Actor by, Instant now) {
        var before = Tuple.of(ret);
        ret.disputed(DisputeState.APPEALED, ret.escalation());
        return ret.happened(
                Verb.APPEALED,
                before,
                by,
                now,
                Map.of("text", text),
                !ret.escalation().carriedOut());
    }

    /** Nobody has appealed in time. Where there is nothing to carry out, the case is over. */
    static ReturnEvent becomeFinal(ReturnRequest ret, Actor clock, Instant now) {
        var before = Tuple.of(ret);
        ret.disputed(DisputeState.FINAL, ret.escalation());
        if (!ret.escalation().carriedOut() && !ret.ruling().remedy().moves()) {
            endAsItIs(ret, now);
        }
        return ret.happened(Verb.RULING_FINAL, before, clock, now, Map.of(), false);
    }

    /** The shop was right: what it has of the goods goes back to the buyer, also what it had accepted at a first look. */
    private static void endAsItIs(ReturnRequest ret, Instant now) {
        ret.disputed(null, ret.escalation().done());
        giveBack(ret);
        ret.close(RequestState.EXPIRED, now);
    }

    private static void giveBack(ReturnRequest ret) {
        for (var line : ret.lines()) {
            var notPaidFor = line.in(GoodsState.ACCEPTED);
            if (!notPaidFor.isEmpty()) {
                line.move(notPaidFor, GoodsState.REFUSED, Finding.NONE);
            }
        }
    }

    /** What was decided is now what the case is about; from here on it goes its ordinary way. */
    static ReturnEvent carryOut(ReturnRequest ret, Map<Integer, Money> parts, Actor by, Instant now) {
        var remedy = ret.ruling().remedy();
        if (ret.escalation().carriedOut() || !remedy.moves()) {
            throw Refusal.tooLate("NOTHING_TO_CARRY_OUT");
        }
        var before = Tuple.of(ret);
        ret.disputed(null, ret.escalation().done());
        ret.standsAs(remedy.becomes(ret.kind()), RequestState.APPROVED);
        for (var line : ret.lines()) {
            if (remedy == Remedy.EXCHANGE || remedy == Remedy.REPAIR) {
                // the same article: another article was agreed on with its difference, and that is off
                line.forgetTerms();
            } else {
                line.agreeOn(parts.get(line.lineNo()), null);
            }
        }
        if (!ret.kind().goodsComeBack()) {
            ret.keepWhatStays();
        }
        if (remedy == Remedy.PART_REFUND) {
            giveBack(ret);
        }
        if (remedy == Remedy.REPAIR) {
            Repairing.order(ret, ret.ruling().ruledFault(), now);
        }
        return ret.happened(Verb.CARRIED_OUT, before, by, now, Map.of("remedy", remedy.name()), true);
    }

    static ReturnEvent withdraw(ReturnRequest ret, Actor by, Instant now) {
        var before = Tuple.of(ret);
        ret.disputed(DisputeState.WITHDRAWN, ret.escalation());
        CallingBack.catchUp(ret);
        var event = ret.happened(Verb.DISPUTE_WITHDRAWN, before, by, now, Map.of(), true);
        ret.disputed(null, ret.escalation().over());
        return event;
    }

    /** Acts that state facts, or words among colleagues, go on while the platform decides. */
    static boolean mayGoOn(ReturnAction action, ReturnRequest ret) {
        // once it has decided, its word is carried out on what it knew
        var ofTheParcel = action == ReturnAction.INTERCEPT_STOPPED || action == ReturnAction.INTERCEPT_FAILED;
        if (ofTheParcel) {
            return ret.dispute().isOpen();
        }
        return List.of(
                        ReturnAction.NOTE,
                        ReturnAction.ASSIGN,
                        ReturnAction.DELIVERED,
                        ReturnAction.RECEIVE,
                        ReturnAction.ESCALATE)
                .contains(action);
    }
}
