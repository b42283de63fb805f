package aftercare.returns;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.settlement.Fault;
import aftercare.settlement.Payer;

import static aftercare.returns.ReturnFixtures.AGENT;
import static aftercare.returns.ReturnFixtures.BUYER;
import static aftercare.returns.ReturnFixtures.NOW;

/** What both sides, the platform and its clocks do in a dispute, on the real entity. */
final class Disputing {

    static final Actor ARBITER = new Actor(Actor.Kind.PLATFORM, "arbiter", "仲裁员");

    private Disputing() {}

    static Ruling ruling(Remedy remedy) {
        return new Ruling(remedy, Fault.SELLER, Payer.SELLER, Payer.SELLER, Payer.SELLER);
    }

    static void escalate(ReturnRequest ret) {
        InDispute.escalate(ret, "REJECTED", "还是坏的", BUYER, NOW);
    }

    static void decide(ReturnRequest ret, Remedy remedy) {
        InDispute.decide(ret, ruling(remedy), null, ARBITER, NOW);
    }

    static void carryOut(ReturnRequest ret) {
        var part = ret.ruling().remedy() == Remedy.PART_REFUND
                ? Map.of(ret.lines().getFirst().lineNo(), Money.of("30.00", "CNY"))
                : Map.<Integer, Money>of();
        InDispute.carryOut(ret, part, AGENT, NOW);
        Move.payWhatIsDue(ret);
    }

    static void moves(List<Move> moves, ReturnRequest ret) {
        moves.add(new Move("escalate", ReturnAction.ESCALATE, Disputing::escalate));
        switch (ret.dispute()) {
            case OPEN, EVIDENCE_BUYER, EVIDENCE_SELLER -> {
                asked(moves, ret, DisputeState.EVIDENCE_BUYER);
                asked(moves, ret, DisputeState.EVIDENCE_SELLER);
                moves.add(new Move("dispute withdrawn", null, r -> {
                    InDispute.withdraw(r, BUYER, NOW);
                    if (CallingBack.owesAll(r)) {
                        Move.payWhatIsDue(r);
                    }
                }));
                decided(moves, ret);
            }
            case DECIDED -> {
                moves.add(new Move("appeal", null, r -> InDispute.appeal(r, "不同意", BUYER, NOW)));
                if (ret.escalation().carriedOut()) {
                    moves.add(new Move("time to appeal is over", null, r -> InDispute.becomeFinal(r, ARBITER, NOW)));
                }
                carriedOut(moves, ret);
            }
            case APPEALED -> decided(moves, ret);
            case FINAL -> carriedOut(moves, ret);
            case NONE, WITHDRAWN -> {}
        }
    }

    private static void asked(List<Move> moves, ReturnRequest ret, DisputeState side) {
        if (ret.dispute() != side) {
            moves.add(new Move(
                    "asked " + side,
                    null,
                    r -> InDispute.ask(r, side, NOW.plus(Duration.ofHours(48)), "请举证", ARBITER, NOW)));
        } else {
            moves.add(new Move(
                    "said all",
                    null,
                    r -> InDispute.said(r, ReturnEvent.Verb.EVIDENCE_GIVEN, "就这些", true, BUYER, NOW)));
        }
    }

    private static void decided(List<Move> moves, ReturnRequest ret) {
        for (var remedy : Remedy.values()) {
            var fits = ret.escalation().carriedOut() ? remedy == ret.ruling().remedy() : remedy.isPossible(ret);
            if (fits) {
                moves.add(new Move("decided " + remedy, null, r -> decide(r, remedy)));
            }
        }
    }

    private static void carriedOut(List<Move> moves, ReturnRequest ret) {
        if (ret.isHeld() && ret.ruling().remedy().moves()) {
            moves.add(new Move("carried out", null, Disputing::carryOut));
        }
    }
}
