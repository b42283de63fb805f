package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.orders.Order;
import aftercare.policy.RejectCode;
import aftercare.policy.ReturnKind;
import aftercare.repairs.RepairFee;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.returns.auto.AutoFacts;
import aftercare.returns.auto.AutoRules;
import aftercare.settlement.Extras;
import aftercare.shops.BrokenPromise;

/** What is done to a case by whom, from whichever door: the API, or the demo that tells a story. */
@Singleton
public class CaseWork {

    private final Returns returns;
    private final Quoting quoting;
    private final SettleReturn settle;
    private final Foreseen foreseen;
    private final ReturnFiles files;
    private final AutoRules rules;
    private final UnitsSeen seen;
    private final Event<ReturnEvent> events;

    CaseWork(
            Returns returns,
            Quoting quoting,
            SettleReturn settle,
            Foreseen foreseen,
            ReturnFiles files,
            AutoRules rules,
            UnitsSeen seen,
            Event<ReturnEvent> events) {
        this.returns = returns;
        this.quoting = quoting;
        this.settle = settle;
        this.foreseen = foreseen;
        this.files = files;
        this.rules = rules;
        this.seen = seen;
        this.events = events;
    }

    /** The order must be locked: two requests for the last unit are judged one after the other. */
    public ReturnRequest submit(Order order, SubmitReturn asked, Actor by, Instant now) {
        var opened = begin(order, asked, null, by, now);
        rules.decide(opened.facts(), now).ifPresent(fired -> act(opened.ret(), fired, now));
        return opened.ret();
    }

    /** Without the shop's rules: what happens next is known already. */
    ReturnRequest open(Order order, SubmitReturn asked, Actor by, Instant now) {
        return begin(order, asked, null, by, now).ret();
    }

    /** What was noticed is the proof. */
    ReturnRequest notice(Order order, SubmitReturn asked, Noticed noticed, Actor by, Instant now) {
        return begin(order, asked, noticed, by, now).ret();
    }

    /** A case that was just opened, and what rules may look at. */
    private record Opened(ReturnRequest ret, AutoFacts facts) {}

    private Opened begin(Order order, SubmitReturn asked, Noticed noticed, Actor by, Instant now) {
        var judged = quoting.judge(quoting.facts(order, null), asked, Standing.NOTHING, now);
        judged.refuse();
        if (noticed == null) {
            judged.checkProof(asked, asked.files().size());
        }
        var submission = judged.submission(asked);
        var ret = ReturnRequest.submit(submission, Numbers.next(), now);
        returns.add(ret);
        files.claim(ret, asked.files(), ReturnFiles.REQUEST, "/evidence", by);
        events.fire(ret.submitted(by, submission.because()));
        if (noticed != null) {
            events.fire(ret.noticed(noticed, by, now));
        } else if (ret.intercept().isAsked()) {
            events.fire(CallingBack.ask(ret, by, now));
        }
        return new Opened(ret, judged.factsFor(ret, asked, () -> returns.lately(ret, now)));
    }

    /** In the breath of the request itself, so that the buyer's first look shows the answer. */
    private void act(ReturnRequest ret, AutoRules.Fired fired, Instant now) {
        var rule = fired.rule();
        var by = Actor.system(rule.name());
        events.fire(ret.ruled(rule.name(), fired.others(), by, now));
        switch (rule.action()) {
            case APPROVE -> approve(ret, by, rule.message(), false, now);
            case ASSIGN -> events.fire(ret.assign(rule.assigneeId(), rule.assigneeName(), by, now));
            case NOTE, REFUND_ON_RECEIPT -> {}
        }
    }

    /** A refund without goods is granted at once. */
    public void approve(ReturnRequest ret, Actor by, String message, boolean advance, Instant now) {
        events.fire(ret.approve(by, message, advance, now));
        payWhatIsDue(ret, by, now);
    }

    /** The new one leaves first, once what stands for the old one is held. */
    public void approveWithHold(ReturnRequest ret, Actor by, String message, Instant now) {
        events.fire(Securing.approve(ret, by, message, now));
    }

    /** Only what is agreed on runs: money now, or goods first. */
    void takeUp(ReturnRequest ret, Offer offer, Actor by, Instant now) {
        events.fire(Agreement.takeUp(ret, offer, by, now));
        payWhatIsDue(ret, offer.maker(), now);
    }

    /** What was agreed on cannot be had; where nothing has to come back first, the money is granted at once. */
    void convert(ReturnRequest ret, String message, Actor by, Instant now) {
        events.fire(Agreement.convert(ret, message, by, now));
        payWhatIsDue(ret, by, now);
    }

    /** It comes back to the shop: the money goes back to the buyer, whatever had been said. */
    void interceptStopped(ReturnRequest ret, Actor by, Instant now) {
        events.fire(CallingBack.stopped(ret, by, now));
        if (CallingBack.owesAll(ret)) {
            payWhatIsDue(ret, by, now);
        }
    }

    /** The shop broke its word about the goods: all of it goes back, with what it pays on top for that. */
    void giveBack(ReturnRequest ret, BrokenPromise broken, Actor by, Instant now) {
        if (ret.request() == RequestState.SUBMITTED) {
            events.fire(ret.approve(by, null, false, now));
            settle.allAnd(ret, broken, by, now);
        }
    }

    private void payWhatIsDue(ReturnRequest ret, Actor by, Instant now) {
        if (!ret.kind().goodsComeBack() && !ret.kind().isReplaced()) {
            settle.all(ret, by, now);
        }
    }

    /** The cheaper article leaves, and with it what it costs less. */
    public void resend(ReturnRequest ret, String carrier, String number, Actor by, Instant now) {
        var first = ret.outbound() == OutboundState.DUE;
        events.fire(Replacing.resend(ret, carrier, number, by, now));
        if (first && ret.kind() == ReturnKind.EXCHANGE && !ret.topping().equals(Topping.NONE)) {
            settle.difference(ret, by, now);
        }
        if (first) {
            payFeeBack(ret, by, now);
        }
    }

    public void confirm(ReturnRequest ret, Actor by, Instant now) {
        events.fire(Replacing.confirm(ret, by, now));
    }

    /** A repair goes home without a parcel. */
    public void handOver(ReturnRequest ret, Actor by, Instant now) {
        events.fire(Repairing.handOver(ret, by, now));
        payFeeBack(ret, by, now);
    }

    private void payFeeBack(ReturnRequest ret, Actor by, Instant now) {
        if (Repairing.owesFeeBack(ret)) {
            settle.fee(ret, by, now);
        }
    }

    public void diagnose(ReturnRequest ret, Actor by, Instant now) {
        events.fire(Repairing.diagnose(ret, by, now));
    }

    public void quoteRepair(ReturnRequest ret, RepairFee fee, Actor by, Instant now) {
        events.fire(Repairing.quote(ret, fee, by, now));
    }

    public void startRepair(ReturnRequest ret, Actor by, Instant now) {
        events.fire(Repairing.work(ret, by, now));
    }

    public void reject(ReturnRequest ret, RejectCode code, String message, Actor by, Instant now) {
        events.fire(ret.reject(code.name(), message, by, now));
    }

    public void ship(ReturnRequest ret, String carrier, String number, Money postage, Actor by, Instant now) {
        var shipped = ComingBack.ship(ret, carrier, number, postage, by, now);
        if (foreseen.growsByPostage(ret)) {
            ret.promise(foreseen.bySilence(ret, now));
        }
        events.fire(shipped);
    }

    public void receive(ReturnRequest ret, List<Receipt.Line> found, String note, Actor by, Instant now) {
        receive(ret, found, note, Weighed.NOT, by, now);
    }

    void receive(ReturnRequest ret, List<Receipt.Line> found, String note, Weighed weighed, Actor by, Instant now) {
        seen.checkCodes(ret, found);
        events.fire(ComingBack.receive(ret, found, note, weighed, by, now));
        if (RefundOnReceipt.mayBeAsked(ret)) {
            rules.onReceipt(RefundOnReceipt.facts(ret, () -> returns.lately(ret, now)), now)
                    .ifPresent(fired -> refundOnReceipt(ret, fired, now));
        }
    }

    /** Only where a rule of the shop says so; else receiving never pays. */
    private void refundOnReceipt(ReturnRequest ret, AutoRules.Fired fired, Instant now) {
        var by = Actor.system(fired.rule().name());
        events.fire(ret.ruled(fired.rule().name(), fired.others(), by, now));
        settle.all(ret, by, now);
    }

    public void inspect(ReturnRequest ret, List<Inspection.Line> found, Actor by, Instant now) {
        seen.checkReasons(ret, found);
        for (var i = 0; i < found.size(); i++) {
            var at = "/lines/" + i + "/evidence";
            files.claim(ret, found.get(i).files(), "INSPECTION", at, by);
            files.checkFilmed(found.get(i), at);
        }
        events.fire(ComingBack.inspect(ret, found, () -> quoting.owed(ret), by, now));
    }

    void sendBack(ReturnRequest ret, String carrier, String number, Actor by, Instant now) {
        events.fire(ComingBack.sendBack(ret, carrier, number, () -> foreseen.bySilence(ret, now), by, now));
        if (Agreement.owesOnTop(ret)
                && Ending.nothingIsLeft(ret)
                && Ending.mustGoBack(ret).isEmpty()) {
            settle.onTop(ret, false, by, now);
        }
    }

    void countersign(ReturnRequest ret, Actor by, Instant now) {
        events.fire(ComingBack.countersign(ret, () -> quoting.owed(ret), by, now));
    }

    /** What was accepted, less what was proved. */
    public void refund(ReturnRequest ret, Extras extras, Actor by, Instant now) {
        settle.accepted(ret, extras, by, now);
    }

    /** The goods are to be fetched, so the buyer's last day is not before {@code until}. */
    public void pickUpBooked(ReturnRequest ret, String carrier, Instant until, Actor by, Instant now) {
        events.fire(RunningClock.waitForPickUp(ret, Verb.PICK_UP_BOOKED, carrier, until, by, now));
    }

    /** Nobody came: the buyer sends the goods another way. */
    public void pickUpMissed(ReturnRequest ret, String carrier, Instant until, Actor by, Instant now) {
        events.fire(RunningClock.waitForPickUp(ret, Verb.PICK_UP_MISSED, carrier, until, by, now));
    }

    /** The carrier does not come after all, and says so: as if nobody had come. */
    public void pickUpCalledOff(ReturnRequest ret, String carrier, Instant until, Actor by, Instant now) {
        events.fire(RunningClock.waitForPickUp(ret, Verb.PICK_UP_CALLED_OFF, carrier, until, by, now));
    }

    public ReturnRequest lock(UUID id) {
        return returns.lock(id);
    }
}
