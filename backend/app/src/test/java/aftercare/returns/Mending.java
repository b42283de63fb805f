package aftercare.returns;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import aftercare.money.Money;
import aftercare.policy.ReturnKind;
import aftercare.repairs.RepairFee;
import aftercare.repairs.RepairFinding;
import aftercare.repairs.RepairPlace;
import aftercare.repairs.Visit;

import static aftercare.returns.ReturnFixtures.AGENT;
import static aftercare.returns.ReturnFixtures.BUYER;
import static aftercare.returns.ReturnFixtures.NOW;
import static aftercare.returns.ReturnFixtures.WAREHOUSE;

/** Moves by which goods are repaired. */
final class Mending {

    private Mending() {}

    static RepairFee fee(RepairFee.Cause cause) {
        var screen = new RepairFee.Line(RepairFee.Kind.PART, "屏幕", Money.of("80.00", "CNY"));
        var labour = new RepairFee.Line(RepairFee.Kind.LABOUR, "工时", Money.of("40.00", "CNY"));
        return new RepairFee(cause, "屏幕摔坏", List.of(screen, labour), NOW);
    }

    static Visit visit(RepairPlace place) {
        var from = NOW.plus(Duration.ofDays(3));
        return new Visit(UUID.randomUUID(), place, from, from.plus(Duration.ofHours(1)), "南京西路 1 号");
    }

    static void moves(List<Move> moves) {
        moves.add(new Move("diagnose", ReturnAction.DIAGNOSE, r -> Repairing.diagnose(r, WAREHOUSE, NOW)));
        moves.add(quote(RepairFee.Cause.GUARANTEE_OVER));
        moves.add(quote(RepairFee.Cause.BUYER_FAULT));
        moves.add(new Move(
                "accept quote",
                ReturnAction.ACCEPT_QUOTE,
                r -> Repairing.acceptQuote(r, Money.of("120.00", "CNY"), BUYER, NOW)));
        moves.add(new Move("decline quote", ReturnAction.DECLINE_QUOTE, r -> Repairing.declineQuote(r, BUYER, NOW)));
        moves.add(new Move("work", ReturnAction.START_REPAIR, r -> Repairing.work(r, WAREHOUSE, NOW)));
        moves.add(new Move("test", ReturnAction.TEST_REPAIR, r -> Repairing.test(r, WAREHOUSE, NOW)));
        moves.add(new Move("repaired", ReturnAction.REPAIRED, r -> Repairing.repaired(r, null, WAREHOUSE, NOW)));
        moves.add(giveUp(RepairFinding.NO_FAULT_FOUND));
        moves.add(giveUp(RepairFinding.NOT_REPAIRABLE));
        moves.add(new Move("hand over", ReturnAction.HAND_OVER, r -> {
            Repairing.handOver(r, WAREHOUSE, NOW);
            payFeeBack(r);
        }));
        moves.add(new Move("still faulty", ReturnAction.STILL_FAULTY, r -> Repairing.stillFaulty(r, BUYER, NOW)));
        moves.add(choose(ReturnKind.EXCHANGE));
        moves.add(choose(ReturnKind.RETURN_REFUND));
        moves.add(appoint(RepairPlace.COUNTER));
        moves.add(appoint(RepairPlace.HOME));
        moves.add(new Move("cancel appointment", ReturnAction.CANCEL_APPOINTMENT, r -> {
            ReturnAction.CANCEL_APPOINTMENT.check(r);
            Repairing.cancelAppointment(r, BUYER, NOW);
        }));
    }

    static void payFeeBack(ReturnRequest ret) {
        if (Repairing.owesFeeBack(ret)) {
            ret.grant(ReturnFixtures.quoteOf(12_000), false, AGENT, NOW);
        }
    }

    private static Move quote(RepairFee.Cause cause) {
        return new Move("quote " + cause, ReturnAction.QUOTE_REPAIR, r -> Repairing.quote(r, fee(cause), AGENT, NOW));
    }

    private static Move giveUp(RepairFinding why) {
        return new Move(
                "give up: " + why, ReturnAction.GIVE_UP_REPAIR, r -> Repairing.giveUp(r, why, "主板烧毁", WAREHOUSE, NOW));
    }

    private static Move choose(ReturnKind kind) {
        return new Move(
                "choose " + kind, ReturnAction.CHOOSE_INSTEAD, r -> Repairing.chooseInstead(r, kind, BUYER, NOW));
    }

    private static Move appoint(RepairPlace place) {
        var visit = visit(place);
        return new Move("appointment at " + place, ReturnAction.BOOK_APPOINTMENT, r -> {
            ReturnAction.BOOK_APPOINTMENT.check(r);
            Repairing.appoint(r, visit, BUYER, NOW);
        });
    }
}
