package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.settlement.RefundQuote;

/** The goods on their way back: sent, delivered, counted, looked at, and returned to the buyer where they are not right. */
final class ComingBack {

    private ComingBack() {}

    static ReturnEvent ship(
            ReturnRequest ret, String carrier, String trackingNumber, Money postage, Actor by, Instant now) {
        ReturnAction.SHIP.check(ret);
        var before = Tuple.of(ret);
        ret.track(ret.parcel().shipped(carrier, trackingNumber, now));
        ret.claim(postage);
        Travelling.goesOn(ret);
        for (var line : ret.lines()) {
            line.move(
                    line.in(s -> s == GoodsState.WITH_BUYER || s == GoodsState.LOST),
                    GoodsState.IN_TRANSIT,
                    Finding.NONE);
        }
        return ret.happened(Verb.SHIPPED, before, by, now, Map.of("carrier", carrier, "number", trackingNumber), false);
    }

    static ReturnEvent delivered(ReturnRequest ret, Instant at, Actor by, Instant now) {
        ReturnAction.DELIVERED.check(ret);
        var there = ret.parcel().delivered(at);
        return ret.step(Verb.DELIVERED, r -> r.track(there), Map.of("deliveredAt", at.toString()), false, by, now);
    }

    static ReturnEvent receive(ReturnRequest ret, List<Receipt.Line> found, String note, Actor by, Instant now) {
        return receive(ret, found, note, Weighed.NOT, by, now);
    }

    static ReturnEvent receive(
            ReturnRequest ret, List<Receipt.Line> found, String note, Weighed weighed, Actor by, Instant now) {
        ReturnAction.RECEIVE.check(ret);
        Repairing.checkAtHome(ret, found);
        var before = Tuple.of(ret);
        ret.remember(BeforeReceipt.of(ret));
        ret.travels(ret.travel().arrived(weighed.grams()));
        for (var i = 0; i < found.size(); i++) {
            var pointer = "/lines/" + i;
            Receiving.receive(
                    ret.line(found.get(i).lineNo(), pointer),
                    found.get(i),
                    Travelling.whyMissing(ret, weighed),
                    pointer);
        }
        ret.isBack(now);
        Repairing.arrived(ret, now);
        return ret.happened(Verb.RECEIVED, before, by, now, note == null ? Map.of() : Map.of("note", note), false);
    }

    /** The box was counted wrong: as if it had never been opened. */
    static ReturnEvent undoReceipt(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.UNDO_RECEIPT.check(ret);
        var before = Tuple.of(ret);
        var then = ret.beforeReceipt();
        then.putBack(ret.lines());
        ret.travels(ret.travel().arrived(null));
        ret.track(ret.parcel().receivedAgain(then.receivedAt()));
        ret.take(then.repair(ret.repair()));
        var event = ret.happened(Verb.RECEIPT_UNDONE, before, by, now, Map.of(), false);
        ret.run(then.due(ret.due()));
        return event;
    }

    /** {@code owed}: the difference of what was accepted. */
    static ReturnEvent inspect(
            ReturnRequest ret, List<Inspection.Line> found, Supplier<Topping> owed, Actor by, Instant now) {
        ReturnAction.INSPECT.check(ret);
        var before = Tuple.of(ret);
        for (var i = 0; i < found.size(); i++) {
            var pointer = "/lines/" + i;
            Receiving.inspect(ret.line(found.get(i).lineNo(), pointer), found.get(i), by, pointer);
        }
        return lookedAt(ret, Verb.INSPECTED, before, owed, by, now);
    }

    /** The second signature under what one person has found to be another item. */
    static ReturnEvent countersign(ReturnRequest ret, Supplier<Topping> owed, Actor by, Instant now) {
        ReturnAction.COUNTERSIGN.check(ret);
        var before = Tuple.of(ret);
        Receiving.countersign(ret.lines(), by);
        return lookedAt(ret, Verb.COUNTERSIGNED, before, owed, by, now);
    }

    /** Of what was replaced in advance, the old one was all that was still awaited. */
    private static ReturnEvent lookedAt(
            ReturnRequest ret, Verb verb, Tuple before, Supplier<Topping> owed, Actor by, Instant now) {
        if (ret.topping().isOwed() && Replacing.isKnown(ret)) {
            ret.owe(owed.get());
        }
        if (ret.outbound() == OutboundState.CONFIRMED) {
            ret.completeWhenDone(now);
        }
        return ret.happened(verb, before, by, now, Map.of(), false);
    }

    /** {@code left}: what is still to be paid without what went back. */
    static ReturnEvent sendBack(
            ReturnRequest ret,
            String carrier,
            String trackingNumber,
            Supplier<RefundQuote> left,
            Actor by,
            Instant now) {
        ReturnAction.SEND_BACK.check(ret);
        var before = Tuple.of(ret);
        for (var back : Ending.mustGoBack(ret)) {
            ret.line(back.lineNo(), "").giveBack(back.units());
        }
        ret.completeWhenDone(now);
        if (ret.request() == RequestState.APPROVED
                && ret.money() == MoneyState.NONE
                && !ret.outbound().isOut()) {
            ret.promise(left.get());
        }
        return ret.happened(
                Verb.SENT_BACK, before, by, now, Map.of("carrier", carrier, "number", trackingNumber), false);
    }
}
