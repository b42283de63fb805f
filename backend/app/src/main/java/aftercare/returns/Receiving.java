package aftercare.returns;

import java.util.List;

import aftercare.access.Actor;
import aftercare.problems.Refusal;
import aftercare.settlement.Units;

import static aftercare.returns.GoodsState.ACCEPTED;
import static aftercare.returns.GoodsState.ARRIVED;
import static aftercare.returns.GoodsState.IN_TRANSIT;
import static aftercare.returns.GoodsState.LOST;
import static aftercare.returns.GoodsState.REFUSED;
import static aftercare.returns.GoodsState.SHORT;
import static aftercare.returns.GoodsState.WITH_BUYER;
import static aftercare.returns.GoodsState.WRONG_ITEM;

/** Counting what is in the box, and looking at it. Neither ever pays by itself. */
final class Receiving {

    static final String NOBODY_SIGNS_TWICE = "SECOND_SIGNATURE_NEEDED";

    private Receiving() {}

    /** {@code why}: what is known of units that are missing. */
    static void receive(ReturnLine line, Receipt.Line found, Finding why, String pointer) {
        if (found.isNothing()) {
            throw Refusal.malformed(pointer + "/arrived", "TOO_SMALL");
        }
        arrive(line, found.arrived(), Finding.NONE, pointer + "/arrived");
        arrive(line, found.damaged(), Finding.DAMAGED, pointer + "/damaged");
        if (found.missing() > 0) {
            line.move(line.pick(found.missing(), pointer + "/missing", IN_TRANSIT, WITH_BUYER), SHORT, why);
        }
        if (found.wrong() > 0) {
            line.move(line.pick(found.wrong(), pointer + "/wrong", IN_TRANSIT, WITH_BUYER), WRONG_ITEM, Finding.NONE);
        }
    }

    private static void arrive(ReturnLine line, int count, Finding how, String pointer) {
        if (count > 0) {
            line.move(line.pick(count, pointer, IN_TRANSIT, WITH_BUYER, SHORT, LOST), ARRIVED, how);
        }
    }

    static void inspect(ReturnLine line, Inspection.Line found, Actor by, String pointer) {
        Grading.check(found, pointer);
        var finding = Finding.of(found);
        if (found.grade() == Inspection.Grade.F) {
            line.find(pickArrived(line, found, pointer), finding.signedBy(by));
            return;
        }
        var to = found.outcome() == Inspection.Outcome.ACCEPTED ? ACCEPTED : REFUSED;
        var secondLook = to == ACCEPTED ? REFUSED : ACCEPTED;
        line.move(line.pickUnsignedFirst(found.quantity(), pointer + "/quantity", ARRIVED, secondLook), to, finding);
    }

    private static Units pickArrived(ReturnLine line, Inspection.Line found, String pointer) {
        return line.pickUnsignedFirst(found.quantity(), pointer + "/quantity", ARRIVED);
    }

    /** The second person stands for it too, and only now it counts. */
    static void countersign(List<ReturnLine> lines, Actor by) {
        if (!mayCountersign(lines, by.actorId())) {
            throw Refusal.againstRule(null, NOBODY_SIGNS_TWICE);
        }
        for (var line : lines) {
            for (var lot : line.goods()) {
                if (waitsFor(lot, by.actorId())) {
                    line.move(lot.units(), REFUSED, lot.finding().countersignedBy(by));
                }
            }
        }
    }

    /** Whether anything waits for the signature of this very person. */
    static boolean mayCountersign(List<ReturnLine> lines, String person) {
        return lines.stream().anyMatch(line -> line.goods().stream().anyMatch(lot -> waitsFor(lot, person)));
    }

    private static boolean waitsFor(Lot lot, String person) {
        return lot.waitsForSignature() && !lot.signed().id().equals(person);
    }
}
