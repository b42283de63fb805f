package aftercare.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;

import jakarta.inject.Singleton;

import aftercare.money.Money;
import aftercare.orders.Orders;
import aftercare.policy.ReturnKind;
import aftercare.problems.Refusal;
import aftercare.settlement.Allowance;
import aftercare.settlement.Difference;
import aftercare.settlement.RefundQuote;

/** What an offer would mean in money, and whether it makes sense at all on this case. */
@Singleton
class OfferWorth {

    private final Quoting quoting;
    private final Orders orders;
    private final OldOnes oldOnes;

    OfferWorth(Quoting quoting, Orders orders, OldOnes oldOnes) {
        this.quoting = quoting;
        this.orders = orders;
        this.oldOnes = oldOnes;
    }

    Offer.Worth of(ReturnRequest ret, MakeOffers.One asked, String at, Instant now) {
        check(ret, asked, at);
        var facts = quoting.facts(orders.get(ret.orderId()), ret.id());
        var none = Money.zero(facts.purchase().currency());
        if (asked.leavesGoods()) {
            return new Offer.Worth(allowance(facts, asked, at), none, null);
        }
        if (asked.kind().isReplaced()) {
            return new Offer.Worth(none, difference(ret, facts, asked, at), held(ret, asked, at));
        }
        return new Offer.Worth(whole(quoting.inMoney(ret, facts, asked.kind(), now)), none, null);
    }

    /** What cannot be held is not offered: accepting would lead nowhere. */
    private ToHold held(ReturnRequest ret, MakeOffers.One asked, String at) {
        return asked.wantsHold() ? oldOnes.toHold(ret, at + "/hold") : null;
    }

    private static Money whole(RefundQuote quote) {
        return quote.total().plus(quote.compensation());
    }

    static void check(ReturnRequest ret, MakeOffers.One asked, String at) {
        if (!Claiming.KINDS.contains(asked.kind()) || asked.kind() == ReturnKind.PRICE_MATCH) {
            throw Refusal.againstRule(at + "/kind", "NOT_OFFERED");
        }
        // what has already left the buyer, or was agreed to stay with him, cannot be asked for in the other way
        if (ret.request() == RequestState.APPROVED
                && !ret.goods().all(GoodsState.WITH_BUYER)
                && asked.kind().goodsComeBack() != ret.kind().goodsComeBack()) {
            throw Refusal.againstRule(
                    at + "/kind", ret.goods().any(GoodsState.KEPT) ? "GOODS_KEPT" : "GOODS_ON_THE_WAY");
        }
        if (asked.kind() == ReturnKind.REPAIR && (ret.isRepair() || ret.goods().isInspected())) {
            throw Refusal.againstRule(at + "/kind", ret.isRepair() ? "REPAIR_AGREED" : "GOODS_INSPECTED");
        }
        if (asked.isAdvance() && asked.kind() != ReturnKind.EXCHANGE) {
            throw Refusal.againstRule(at + "/advance", "ONLY_FOR_AN_EXCHANGE");
        }
        if (asked.wantsHold() && !asked.isAdvance()) {
            throw Refusal.againstRule(at + "/hold", "HOLD_ONLY_IN_ADVANCE");
        }
        var seen = new HashSet<Integer>();
        for (var i = 0; i < asked.special().size(); i++) {
            var line = asked.special().get(i);
            var where = at + "/lines/" + i;
            ret.line(line.lineNo(), where);
            if (!seen.add(line.lineNo())) {
                throw Refusal.malformed(where + "/lineNo", "LINE_DUPLICATE");
            }
            if (line.allowance() != null && asked.kind() != ReturnKind.REFUND_ONLY) {
                throw Refusal.againstRule(where + "/allowance", "ONLY_WHERE_GOODS_STAY");
            }
            var priced = line.wanted() != null && line.wanted().price() != null;
            if (line.wanted() != null && !asked.kind().isReplaced() || priced && asked.kind() != ReturnKind.EXCHANGE) {
                throw Refusal.againstRule(where + "/wanted", "ONLY_FOR_AN_EXCHANGE");
            }
        }
    }

    private static Money allowance(OrderToReturn facts, MakeOffers.One asked, String at) {
        var sum = Money.zero(facts.purchase().currency());
        for (var i = 0; i < asked.special().size(); i++) {
            var line = asked.special().get(i);
            var where = at + "/lines/" + i + "/allowance";
            if (line.allowance() == null) {
                throw Refusal.malformed(where, "REQUIRED");
            }
            checkMoney(line.allowance(), sum, where);
            var most = Allowance.most(facts.purchase(), facts.already(), line.lineNo());
            if (line.allowance().compareTo(most) > 0) {
                throw Refusal.againstRule(where, "MORE_THAN_LEFT", most);
            }
            sum = sum.plus(line.allowance());
        }
        return sum;
    }

    private static Money difference(ReturnRequest ret, OrderToReturn facts, MakeOffers.One asked, String at) {
        var none = Money.zero(facts.purchase().currency());
        var swaps = new ArrayList<Difference.Swap>();
        for (var i = 0; i < asked.special().size(); i++) {
            var line = asked.special().get(i);
            var price = line.wanted() == null ? null : line.wanted().price();
            if (price != null) {
                checkMoney(price, none, at + "/lines/" + i + "/wanted/price");
            }
            swaps.add(new Difference.Swap(
                    line.lineNo(), ret.line(line.lineNo(), at).units(), price));
        }
        return Difference.of(facts.purchase(), swaps).net();
    }

    private static void checkMoney(Money amount, Money like, String at) {
        if (!amount.currency().equals(like.currency())) {
            throw Refusal.againstRule(at, "WRONG_CURRENCY", like.currency().getCurrencyCode());
        }
        if (!amount.isPositive()) {
            throw Refusal.malformed(at, "TOO_SMALL");
        }
    }
}
