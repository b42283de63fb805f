package aftercare.returns;

import jakarta.inject.Singleton;

import aftercare.money.Money;
import aftercare.orders.Orders;
import aftercare.policy.FreightScheme;
import aftercare.problems.Refusal;
import aftercare.settlement.Payer;

/** How much of the postage that a buyer says he paid is made good: up to the shop's cap, beyond it by a person's word. */
@Singleton
class ReturnPostage {

    private final FrozenTerms terms;
    private final Orders orders;

    ReturnPostage(FrozenTerms terms, Orders orders) {
        this.terms = terms;
        this.orders = orders;
    }

    /** Without a person's word; null when nothing was declared. */
    Money usual(ReturnRequest ret) {
        var declared = ret.postage();
        return declared == null ? null : declared.min(upTo(ret));
    }

    /** Null where the buyer bears the way back: for the reasons of today, wherever the fault is his own (§1.4). */
    Money borneUpTo(ReturnRequest ret) {
        return isBorneByShop(ret) || isUntold(ret) ? upTo(ret) : null;
    }

    /** What the platform has found goes before the reason. */
    static boolean isBorneByShop(ReturnRequest ret) {
        if (ret.ruling().isGiven()) {
            return ret.ruling().ruledReturn() == Payer.SELLER;
        }
        return ret.byAgreement().isGiven()
                ? ret.byAgreement().isPaidByShop()
                : ret.reason().fault().isAnsweredByShop();
    }

    /** He withdraws from a contract without ever having been told that the way back is his to pay (E1 art. 14(1); E2 reg. 35(5)). */
    private boolean isUntold(ReturnRequest ret) {
        if (ret.ruling().isGiven()
                || ret.byAgreement().isGiven()
                || !ret.reason().isChangeOfMind()) {
            return false;
        }
        var agreed = terms.of(ret);
        return agreed.rules().preset().freight().tellsOfTheWayBack()
                && !orders.get(ret.orderId()).isInformed(agreed.informsOfWithdrawal());
    }

    /** The receipt was looked at: any sum up to the declared one. */
    Money allowed(ReturnRequest ret, Money byPerson) {
        if (byPerson == null) {
            return usual(ret);
        }
        var declared = ret.postage() == null ? Money.zero(ret.amount().currency()) : ret.postage();
        check(byPerson, ret);
        if (byPerson.compareTo(declared) > 0) {
            throw Refusal.againstRule("/postage", "MORE_THAN_DECLARED", declared);
        }
        return byPerson;
    }

    /** At most: what he declared, else what is made good without a person's word; null where no rule speaks of it (R1 art. 52 [V]). */
    Money forAnotherAddress(ReturnRequest ret) {
        var ruled = terms.of(ret).rules().preset().freight() == FreightScheme.CN;
        if (!ruled || !ret.kind().goodsComeBack() || borneUpTo(ret) != null) {
            return null;
        }
        return ret.postage() == null ? upTo(ret) : ret.postage();
    }

    static void check(Money postage, ReturnRequest ret) {
        if (postage.isNegative()) {
            throw Refusal.malformed("/postage", "NEGATIVE");
        }
        if (!postage.currency().equals(ret.amount().currency())) {
            throw Refusal.againstRule(
                    "/postage", "WRONG_CURRENCY", ret.amount().currency().getCurrencyCode());
        }
    }

    private Money upTo(ReturnRequest ret) {
        return Money.ofMinor(terms.of(ret).postageUpToMinor(), ret.amount().currency());
    }
}
