package aftercare.returns;

import java.time.Instant;
import java.util.Map;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.orders.Orders;
import aftercare.problems.Refusal;
import aftercare.repairs.Repair;
import aftercare.settlement.QuoteLineKind;
import aftercare.settlement.RefundQuote;

/** Opens the case of pieces that were refused when the rest was paid or replaced: what it can bring is what is left of their own money. */
@Singleton
public class SettingApart {

    private final Returns returns;
    private final Orders orders;
    private final Quoting quoting;
    private final Event<ReturnEvent> events;

    SettingApart(Returns returns, Orders orders, Quoting quoting, Event<ReturnEvent> events) {
        this.returns = returns;
        this.orders = orders;
        this.quoting = quoting;
        this.events = events;
    }

    /** What is put before the platform: the case itself, or what was refused of it when the rest was paid or replaced. */
    public ReturnRequest whatIsContested(ReturnRequest ret, Actor by, Instant now) {
        if (!Contested.isLeft(ret)) {
            return ret;
        }
        ReturnAction.ESCALATE.check(ret, now);
        return setApart(ret, by, now);
    }

    private ReturnRequest setApart(ReturnRequest whole, Actor by, Instant now) {
        // the case before its order, here and where money is granted
        var facts = quoting.facts(orders.lock(whole.orderId()), whole.id());
        if (whole.lines().stream().anyMatch(line -> Contested.of(line).overlaps(facts.heldOf(line.lineNo())))) {
            throw Refusal.tooLate("ASKED_FOR_AGAIN");
        }
        var asked = new Submission(
                facts.order(),
                whole.kind(),
                whole.reason(),
                whole.text(),
                Contested.lines(whole, lineNo -> facts.line(lineNo).orElseThrow()),
                RefundQuote.nothing(whole.amount().currency()),
                whole.wasDispatched(),
                false,
                facts.terms().preset(),
                PayBy.of(facts.terms(), whole.reason()),
                Repair.NONE,
                Map.of());
        var piece = ReturnRequest.submit(asked, Numbers.next(), whole.submittedAt());
        returns.add(piece);
        var before = whole.lines();
        var left = Contested.leave(whole, piece, by, now);
        before.stream().filter(line -> line.quantity() == 0).forEach(returns::remove);
        // in an exchange it stands in what silence would have paid, and was paid to nobody
        var postagePaid = whole.isPaidInMoney()
                && whole.quote().of(QuoteLineKind.RETURN_POSTAGE).isPositive();
        var begun = Contested.begin(piece, whole, postagePaid, by, now);
        piece.promise(quoting.asAsked(piece, now));
        events.fire(begun);
        events.fire(left);
        return piece;
    }
}
