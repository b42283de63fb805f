package aftercare.returns;

import java.time.Instant;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.credit.Holder;
import aftercare.credit.Ledger;
import aftercare.money.Money;
import aftercare.problems.Refusal;

/** Takes the buyer's store credit into a case, and gives it back with its own days as soon as the exchange does not come about. */
@Singleton
class DifferenceCredit {

    /** After everybody else: what gave the credit back stands in the story first. */
    private static final int LAST = 9_000;

    /** Why nobody can pay with it. */
    static final String NONE = "NO_CREDIT";

    private final Ledger ledger;
    private final Event<ReturnEvent> events;

    DifferenceCredit(Ledger ledger, Event<ReturnEvent> events) {
        this.ledger = ledger;
        this.events = events;
    }

    /** The case is locked before the account, so that the same credit is never spent twice. */
    void pay(ReturnRequest ret, Money amount, Actor by, Instant now) {
        ReturnAction.PAY_WITH_CREDIT.check(ret);
        var left = left(ret);
        if (!amount.currency().equals(left.currency())) {
            throw Refusal.againstRule(
                    "/amount", "WRONG_CURRENCY", left.currency().getCurrencyCode());
        }
        if (amount.compareTo(left) > 0) {
            throw Refusal.againstRule("/amount", "MORE_THAN_OWED", left);
        }
        var holder = holder(ret);
        ledger.spend(ret.shopId(), holder, amount, why(ret, "paid", by), now);
        events.fire(CreditInCase.pay(ret, amount, by, now));
    }

    Money available(ReturnRequest ret, Instant now) {
        return Holder.of(ret.buyerSubject(), ret.buyerPhone(), ret.buyerName())
                .map(holder -> ledger.available(
                        ret.shopId(), holder, ret.amount().currency().getCurrencyCode(), now))
                .orElseGet(() -> Money.zero(ret.amount().currency()));
    }

    static Money left(ReturnRequest ret) {
        return Money.ofMinor(ret.topping().left(), ret.amount().currency().getCurrencyCode());
    }

    void follow(@Observes @Priority(LAST) ReturnEvent event) {
        giveBack(event.ret(), CreditInCase.surplus(event.ret()), event.actor(), event.at());
    }

    /** {@code minor}: of what was paid with it, so much. */
    void giveBack(ReturnRequest ret, long minor, Actor by, Instant now) {
        if (minor > 0) {
            ledger.giveBack(ret.id(), minor, why(ret, "back", by), now);
            var amount = Money.ofMinor(minor, ret.amount().currency().getCurrencyCode());
            events.fire(CreditInCase.giveBack(ret, amount, by, now));
        }
    }

    /** Each time under another name: the case is another version then. */
    private static Ledger.Why why(ReturnRequest ret, String what, Actor by) {
        var held = ret.topping().differenceCreditMinor();
        return new Ledger.Why(
                "difference:" + ret.number() + ":" + ret.version() + ":" + what + ":" + held,
                ret.number(),
                by,
                ret.id());
    }

    private static Holder holder(ReturnRequest ret) {
        return Holder.of(ret.buyerSubject(), ret.buyerPhone(), ret.buyerName())
                .orElseThrow(() -> Refusal.againstRule(
                        "/amount", "CREDIT_NOT_ENOUGH", Money.zero(ret.amount().currency())));
    }
}
