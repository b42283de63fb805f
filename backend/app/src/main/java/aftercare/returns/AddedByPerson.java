package aftercare.returns;

import java.util.Locale;
import java.util.function.UnaryOperator;

import jakarta.inject.Singleton;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.money.Money;
import aftercare.orders.Orders;
import aftercare.problems.Refusal;
import aftercare.settlement.Deceit;
import aftercare.settlement.Fault;
import aftercare.settlement.QuoteLineKind;
import aftercare.settlement.RefundQuote;
import aftercare.settlement.SettlementRule;

/** What a person may add to a grant beside the price, under a rule that leaves it to him: for deceit, and for a farther way back. */
@Singleton
class AddedByPerson {

    private final Quoting quoting;
    private final ReturnPostage postage;
    private final Orders orders;
    private final Who who;

    AddedByPerson(Quoting quoting, ReturnPostage postage, Orders orders, Who who) {
        this.quoting = quoting;
        this.postage = postage;
        this.orders = orders;
        this.who = who;
    }

    /** Nothing of it is written yet; what may not be added is refused. */
    UnaryOperator<RefundQuote> to(ReturnRequest ret, Verbs.Grant asked) {
        var farther = farther(ret, asked.addressDifference());
        var deceit = asked.findsDeceit() ? deceit(ret) : UnaryOperator.<RefundQuote>identity();
        return quote -> deceit.apply(farther.apply(quote));
    }

    /** What would be added for deceit, if the caller may find it; null: he may not, or nothing can. */
    QuoteView.Line ifDeceived(ReturnRequest ret, Locale language) {
        if (whyNoDeceit(ret) != null) {
            return null;
        }
        var facts = facts(ret);
        return Deceiving.isLaw(facts)
                ? QuoteView.Line.of(Deceit.line(facts.purchase(), ret.askedUnits()), language)
                : null;
    }

    private UnaryOperator<RefundQuote> deceit(ReturnRequest ret) {
        var why = whyNoDeceit(ret);
        if (why != null) {
            throw Refusal.againstRule("/deceived", why);
        }
        var facts = facts(ret);
        Deceiving.check(facts);
        return quote -> Deceit.beside(quote, facts.purchase(), ret.askedUnits());
    }

    /** What the platform has ruled is not found otherwise by the shop. */
    private String whyNoDeceit(ReturnRequest ret) {
        if (!who.is(Role.SUPERVISOR)) {
            return "SUPERVISOR_ONLY";
        }
        if (ret.ruling().isGiven()) {
            return "RULED_ALREADY";
        }
        return ret.fault() == Fault.SELLER ? null : "ONLY_A_SELLER_DECEIVES";
    }

    private UnaryOperator<RefundQuote> farther(ReturnRequest ret, Money more) {
        if (more == null) {
            return UnaryOperator.identity();
        }
        var at = "/addressDifference";
        var most = postage.forAnotherAddress(ret);
        if (most == null) {
            throw Refusal.againstRule(at, "NO_RULE_ON_THE_ADDRESS");
        }
        if (!more.currency().equals(most.currency())) {
            throw Refusal.againstRule(at, "WRONG_CURRENCY", most.currency().getCurrencyCode());
        }
        if (!more.isPositive()) {
            throw Refusal.malformed(at, "AMOUNT_NOT_POSITIVE");
        }
        if (more.compareTo(most) > 0) {
            throw Refusal.againstRule(at, ret.postage() == null ? "ABOVE_POSTAGE_CAP" : "MORE_THAN_DECLARED", most);
        }
        return quote -> quote.withBeside(QuoteLineKind.RETURN_POSTAGE, more, SettlementRule.RETURN_ADDRESS_FARTHER);
    }

    private OrderToReturn facts(ReturnRequest ret) {
        return quoting.facts(orders.get(ret.orderId()), ret.id());
    }
}
