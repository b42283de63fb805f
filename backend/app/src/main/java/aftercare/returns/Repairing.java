package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.policy.ReturnKind;
import aftercare.policy.Stage;
import aftercare.policy.Verdict;
import aftercare.policy.VerdictCode;
import aftercare.problems.Refusal;
import aftercare.repairs.Repair;
import aftercare.repairs.RepairFee;
import aftercare.repairs.RepairFinding;
import aftercare.repairs.RepairStage;
import aftercare.repairs.Visit;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.settlement.Fault;

/** What is done to a case whose goods are repaired; what a repair itself allows is said by {@link Repair}. */
final class Repairing {

    private Repairing() {}

    /** A late fault is looked at, but no guarantee bears it any more. */
    static Repair asked(Judged judged, ReturnKind kind) {
        if (kind != ReturnKind.REPAIR) {
            return Repair.NONE;
        }
        var covered = judged.answers().stream()
                .noneMatch(answer -> answer.verdict() instanceof Verdict.NeedsReview look
                        && look.code() == VerdictCode.CHECK_LATE_FAULT);
        var until = judged.answers().getFirst().lastMoment();
        var before = judged.claims().stream()
                .mapToInt(claim -> claim.line().service().repairs())
                .max()
                .orElse(0);
        return Repair.asked(covered, until, before, judged.facts().terms().insteadOfRepair(before));
    }

    static ReturnEvent diagnose(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.DIAGNOSE.check(ret);
        return step(ret, Verb.DIAGNOSING, repair -> repair.diagnose(now), Map.of(), by, now);
    }

    /** Inside the guarantee only what the buyer did himself may cost anything. */
    static ReturnEvent quote(ReturnRequest ret, RepairFee fee, Actor by, Instant now) {
        ReturnAction.QUOTE_REPAIR.check(ret);
        if (ret.repair().isCovered() && fee.cause() == RepairFee.Cause.GUARANTEE_OVER) {
            throw Refusal.againstRule("/cause", "REPAIR_IS_FREE");
        }
        var due = ret.due().isPaused()
                ? ret.due().resumed(now).dueAt()
                : ret.due().dueAt();
        return ret.step(
                Verb.REPAIR_QUOTED,
                r -> r.take(r.repair().quote(fee, due, now)),
                Map.of("amount", fee.total().toString(), "message", fee.message()),
                true,
                by,
                now);
    }

    /** {@code seen}: the sum he agrees to; it is owed before the work begins. */
    static ReturnEvent acceptQuote(ReturnRequest ret, Money seen, Actor by, Instant now) {
        ReturnAction.ACCEPT_QUOTE.check(ret);
        var total = ret.repair().fee().total();
        if (!total.equals(seen)) {
            throw Refusal.at("/total", 409, "QUOTE_CHANGED", total);
        }
        return ret.step(
                Verb.QUOTE_ACCEPTED,
                r -> {
                    r.take(r.repair().accept(now));
                    r.owe(Topping.of(total.minor()));
                },
                Map.of("amount", total.toString()),
                false,
                by,
                now);
    }

    static ReturnEvent declineQuote(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.DECLINE_QUOTE.check(ret);
        return goesHome(ret, Verb.QUOTE_DECLINED, RepairFinding.QUOTE_DECLINED, by, now);
    }

    static ReturnEvent work(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.START_REPAIR.check(ret);
        return step(ret, Verb.REPAIR_BEGUN, repair -> repair.work(now), Map.of(), by, now);
    }

    static ReturnEvent test(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.TEST_REPAIR.check(ret);
        return step(ret, Verb.REPAIR_TESTED, repair -> repair.test(now), Map.of(), by, now);
    }

    static ReturnEvent repaired(ReturnRequest ret, String message, Actor by, Instant now) {
        ReturnAction.REPAIRED.check(ret);
        var data = message == null ? Map.<String, String>of() : Map.of("message", message);
        return step(ret, Verb.REPAIRED, repair -> repair.ready(now), data, by, now);
    }

    static ReturnEvent giveUp(ReturnRequest ret, RepairFinding why, String message, Actor by, Instant now) {
        ReturnAction.GIVE_UP_REPAIR.check(ret);
        // what was repaired already has had a fault
        if (why == RepairFinding.NO_FAULT_FOUND && ret.repair().stage() != RepairStage.DIAGNOSING) {
            throw Refusal.againstRule("/finding", "FAULT_WAS_FOUND");
        }
        return step(
                ret,
                Verb.REPAIR_GIVEN_UP,
                repair -> repair.giveUp(why, message, now),
                Map.of("message", message),
                by,
                now);
    }

    /** At the counter, or where it was repaired: no parcel is needed. */
    static ReturnEvent handOver(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.HAND_OVER.check(ret);
        return ret.step(Verb.HANDED_OVER, r -> r.goesOut(null, null, now), Map.of(), false, by, now);
    }

    /** It is back, and not right: the case ends, and the next one knows that it was repaired in vain. */
    static ReturnEvent stillFaulty(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.STILL_FAULTY.check(ret);
        ret.take(ret.repair().leftFaulty());
        return ret.arrived(Verb.STILL_FAULTY, by, now);
    }

    static ReturnEvent chooseInstead(ReturnRequest ret, ReturnKind kind, Actor by, Instant now) {
        ReturnAction.CHOOSE_INSTEAD.check(ret);
        if (!ret.repair().instead().contains(kind)) {
            throw Refusal.againstRule("/kind", "NOT_OFFERED");
        }
        return ret.step(Verb.CHOSE_INSTEAD, r -> r.agreeOn(kind), Map.of("offer", kind.name()), true, by, now);
    }

    static ReturnEvent appoint(ReturnRequest ret, Visit visit, Actor by, Instant now) {
        return ret.step(
                Verb.APPOINTED,
                r -> r.appoint(visit),
                Map.of(
                        "at",
                        visit.visitStartsAt().toString(),
                        "place",
                        visit.visitPlace().name()),
                true,
                by,
                now);
    }

    static ReturnEvent cancelAppointment(ReturnRequest ret, Actor by, Instant now) {
        return ret.step(Verb.APPOINTMENT_CANCELLED, r -> r.appoint(Visit.NONE), Map.of(), true, by, now);
    }

    /** A clock of the repair has run out. */
    static ReturnEvent ranOut(ReturnRequest ret, Actor clock, Instant now) {
        return switch (ret.due().dueOutcome()) {
            case AUTO_RECEIVE -> ret.step(Verb.AUTO_RECEIVED, r -> takenAsArrived(r, now), Map.of(), false, clock, now);
            case VISIT_MISSED -> ret.step(Verb.VISIT_MISSED, r -> r.appoint(Visit.NONE), Map.of(), true, clock, now);
            case REPAIR_OVERDUE -> step(ret, Verb.REPAIR_OVERDUE, repair -> repair.late(now), Map.of(), clock, now);
            case QUOTE_LAPSES -> goesHome(ret, Verb.QUOTE_LAPSED, RepairFinding.QUOTE_LAPSED, clock, now);
            case FEE_LAPSES -> goesHome(ret, Verb.FEE_NOT_PAID, RepairFinding.FEE_NOT_PAID, clock, now);
            case REMIND -> remind(ret, clock, now);
            default -> throw new IllegalStateException(ret.due().dueOutcome().name());
        };
    }

    static ReturnEvent remind(ReturnRequest ret, Actor clock, Instant now) {
        return ret.step(Verb.REMINDED, r -> {}, Map.of(), true, clock, now);
    }

    private static ReturnEvent goesHome(ReturnRequest ret, Verb verb, RepairFinding why, Actor by, Instant now) {
        return ret.step(
                verb,
                r -> {
                    r.take(r.repair().giveUp(why, null, now));
                    r.owe(Topping.NONE);
                },
                Map.of(),
                false,
                by,
                now);
    }

    private static void takenAsArrived(ReturnRequest ret, Instant now) {
        moveAll(ret, GoodsState.IN_TRANSIT, GoodsState.ARRIVED);
        ret.isBack(now);
        arrived(ret, now);
    }

    /** From the buyer's home it can only be taken along: nothing can be missing in a box that nobody sent. */
    static void checkAtHome(ReturnRequest ret, List<Receipt.Line> found) {
        for (var i = 0; i < found.size(); i++) {
            if (RepairActions.isAtHome(ret)
                    && found.get(i).missing() + found.get(i).wrong() > 0) {
                throw Refusal.againstRule("/lines/" + i + "/missing", "REPAIRED_AT_HOME");
            }
        }
    }

    /** The shop's time begins with the first piece that is there. */
    static void arrived(ReturnRequest ret, Instant now) {
        if (ret.isRepair()
                && ret.request() == RequestState.APPROVED
                && ret.goods().any(GoodsState.ARRIVED)) {
            ret.take(ret.repair().arrive(now));
        }
    }

    /** A repair was agreed on in place of something else. */
    static void agree(ReturnRequest ret, Instant now) {
        if (ret.isRepair()) {
            ret.take(Repair.proposed());
            arrived(ret, now);
        }
    }

    /** As long as the goods are not looked at for another remedy, and no work on them is paid for or done. */
    static boolean canBeOrdered(ReturnRequest ret) {
        return ret.reason().isOffered(ReturnKind.REPAIR, Stage.SIGNED)
                && ret.isDispatched()
                && !ret.topping().isPaid()
                && !ret.goods().isInspected()
                && !ret.goods().any(GoodsState.KEPT)
                && !ret.goods().any(GoodsState.SENT_BACK)
                && (!ret.isRepair() || ret.repair().stage().isBeforeWork());
    }

    /** The platform has ordered it: who is at fault bears it, and what is in the shop already is waited for no longer. */
    static void order(ReturnRequest ret, Fault ruled, Instant now) {
        ret.take(ret.repair().ordered(ruled.isAnsweredByShop()));
        arrived(ret, now);
    }

    static void paid(ReturnRequest ret, Instant now) {
        if (ret.isRepair()) {
            ret.take(ret.repair().work(now));
        }
    }

    /** Repaired or not: it is the buyer's own, so it goes home, or stays there. */
    static void leaves(ReturnRequest ret) {
        if (ret.isRepair() && ret.outbound() == OutboundState.DUE) {
            moveAll(ret, GoodsState.ARRIVED, GoodsState.SENT_BACK);
            moveAll(ret, GoodsState.WITH_BUYER, GoodsState.KEPT);
        }
    }

    private static void moveAll(ReturnRequest ret, GoodsState from, GoodsState to) {
        ret.lines().stream()
                .filter(line -> !line.in(from).isEmpty())
                .forEach(line -> line.move(line.in(from), to, Finding.NONE));
    }

    /** It was paid for and not done. */
    static boolean owesFeeBack(ReturnRequest ret) {
        return ret.isRepair() && ret.topping().isPaid() && ret.repair().stage() == RepairStage.UNREPAIRED;
    }

    private static ReturnEvent step(
            ReturnRequest ret,
            Verb verb,
            UnaryOperator<Repair> change,
            Map<String, String> data,
            Actor by,
            Instant now) {
        return ret.step(verb, r -> r.take(change.apply(r.repair())), data, false, by, now);
    }
}
