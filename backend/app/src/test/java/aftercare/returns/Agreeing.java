package aftercare.returns;

import java.util.List;
import java.util.Map;

import aftercare.money.Money;
import aftercare.policy.ReturnKind;

import static aftercare.returns.ReturnFixtures.AGENT;
import static aftercare.returns.ReturnFixtures.BUYER;
import static aftercare.returns.ReturnFixtures.NOW;
import static aftercare.returns.ReturnFixtures.WAREHOUSE;
import static aftercare.returns.ReturnFixtures.proposing;
import static aftercare.returns.ReturnFixtures.proposingInAdvance;

/** Moves by which both sides come to terms, and by which goods make it right. */
final class Agreeing {

    private Agreeing() {}

    static void moves(List<Move> moves, ReturnRequest ret) {
        moves.add(new Move("ask", ReturnAction.ASK, r -> r.ask("哪里坏了？", AGENT, NOW)));
        moves.add(new Move("answer", ReturnAction.ANSWER, r -> r.answer("壶嘴", BUYER, NOW)));
        moves.add(new Move("exchange in advance", ReturnAction.APPROVE, r -> r.approve(AGENT, null, true, NOW)));
        holding(moves, ret);
        moves.add(new Move("resend", ReturnAction.RESEND, r -> {
            var first = r.outbound() == OutboundState.DUE;
            Replacing.resend(r, "SF", "SF3", WAREHOUSE, NOW);
            if (first && r.topping().goesBack()) {
                r.grant(ReturnFixtures.quoteOf(3_000), false, AGENT, NOW);
            }
            if (first) {
                Mending.payFeeBack(r);
            }
        }));
        moves.add(new Move("confirm", ReturnAction.CONFIRM, r -> Replacing.confirm(r, BUYER, NOW)));
        moves.add(new Move(
                "difference paid", ReturnAction.DIFFERENCE_PAID, r -> Agreement.differencePaid(r, "WX-9", AGENT, NOW)));
        moves.add(new Move("a part by credit", ReturnAction.PAY_WITH_CREDIT, r -> {
            ReturnAction.PAY_WITH_CREDIT.check(r);
            CreditInCase.pay(r, Money.ofMinor((r.topping().left() + 1) / 2, "CNY"), BUYER, NOW);
        }));
        moves.add(new Move("the rest by credit", ReturnAction.PAY_WITH_CREDIT, r -> {
            ReturnAction.PAY_WITH_CREDIT.check(r);
            CreditInCase.pay(r, Money.ofMinor(r.topping().left(), "CNY"), BUYER, NOW);
        }));
        moves.add(new Move("convert", ReturnAction.CONVERT, r -> {
            Agreement.convert(r, "没有货了", AGENT, NOW);
            Move.payWhatIsDue(r);
        }));
        // with more units the same offers lead to too many places to walk
        if (ret.lines().size() > 1 || ret.lines().getFirst().quantity() > 1) {
            return;
        }
        var first = ret.lines().getFirst().lineNo();
        var another = new Wanted("POT-2", "大茶壶", null, Money.of("139.90", "CNY"));
        offered(moves, "money for goods", proposing(ReturnKind.RETURN_REFUND), "0.00");
        offered(moves, "money", proposing(ReturnKind.REFUND_ONLY), "0.00");
        var part = new MakeOffers.Line(first, Money.of("30.00", "CNY"), null);
        offered(moves, "a part", proposing(ReturnKind.REFUND_ONLY, part), "0.00");
        offered(moves, "another", proposing(ReturnKind.EXCHANGE, new MakeOffers.Line(first, null, another)), "10.00");
        offered(moves, "a cheaper one", proposing(ReturnKind.EXCHANGE), "-30.00");
        offered(moves, "the new one first", proposingInAdvance(false), "0.00");
        offered(moves, "the new one first, held for", proposingInAdvance(true), "0.00");
        offered(moves, "a repair", proposing(ReturnKind.REPAIR), "0.00");
        offered(moves, "what is missing", proposing(ReturnKind.RESHIP), "0.00");
    }

    /** With more units the same holds lead to too many places to walk. */
    private static void holding(List<Move> moves, ReturnRequest ret) {
        moves.add(new Move("use the deadline", ReturnAction.USE_DEADLINE, r -> Securing.useDeadline(r, AGENT, NOW)));
        if (ret.lines().size() > 1 || ret.lines().getFirst().quantity() > 1) {
            return;
        }
        moves.add(new Move("exchange in advance with a hold", ReturnAction.APPROVE, r -> {
            ReturnAction.APPROVE.check(r);
            Securing.approve(r, AGENT, null, NOW);
        }));
        if (!Securing.isByHold(ret)) {
            return;
        }
        moves.add(new Move("hold stands", null, r -> held(r, ReturnEvent.Verb.HOLD_STANDS, Secured.HOLD_STANDS)));
        moves.add(new Move("hold refused", null, r -> held(r, ReturnEvent.Verb.HOLD_REFUSED, Secured.HOLD_REFUSED)));
        if (ret.outbound().isOut()) {
            moves.add(new Move("hold lapsed", null, r -> held(r, ReturnEvent.Verb.HOLD_LAPSED, Secured.BY_DEADLINE)));
        }
    }

    private static void held(ReturnRequest ret, ReturnEvent.Verb verb, Secured next) {
        Securing.held(ret, verb, next, Map.of("amount", "129.90 CNY"), AGENT, NOW);
    }

    private static void offered(List<Move> moves, String what, MakeOffers.One asked, String difference) {
        moves.add(new Move("offer " + what, ReturnAction.OFFER, r -> {
            ReturnAction.OFFER.check(r);
            OfferWorth.check(r, asked, "/offers/0");
            Agreement.offer(r, ReturnFixtures.offer(r, asked, difference), AGENT, NOW);
        }));
        moves.add(new Move("accept " + what, ReturnAction.ACCEPT_OFFER, r -> {
            ReturnAction.ACCEPT_OFFER.check(r);
            // it could only be made where it made sense
            OfferWorth.check(r, asked, "/offers/0");
            Agreement.takeUp(r, ReturnFixtures.offer(r, asked, difference), BUYER, NOW);
            Move.payWhatIsDue(r);
        }));
        moves.add(new Move("decline " + what, ReturnAction.DECLINE_OFFER, r -> {
            ReturnAction.DECLINE_OFFER.check(r);
            Agreement.offerGone(r, ReturnEvent.Verb.OFFER_DECLINED, BUYER, NOW);
        }));
        moves.add(new Move("take back " + what, ReturnAction.TAKE_BACK_OFFER, r -> {
            ReturnAction.TAKE_BACK_OFFER.check(r);
            Agreement.offerGone(r, ReturnEvent.Verb.OFFER_TAKEN_BACK, AGENT, NOW);
        }));
    }
}
