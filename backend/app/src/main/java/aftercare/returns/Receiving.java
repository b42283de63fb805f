package aftercare.returns;

import aftercare.problems.Refusal;
import aftercare.returns.ReturnLine.Finding;

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

    private Receiving() {}

    static void receive(ReturnLine line, Receipt.Line found, String pointer) {
        if (found.arrived() + found.missing() + found.wrong() == 0) {
            throw Refusal.malformed(pointer + "/arrived", "TOO_SMALL");
        }
        if (found.arrived() > 0) {
            var arrived = line.pick(found.arrived(), pointer + "/arrived", IN_TRANSIT, WITH_BUYER, SHORT, LOST);
            line.move(arrived, ARRIVED, Finding.NONE);
        }
        if (found.missing() > 0) {
            line.move(line.pick(found.missing(), pointer + "/missing", IN_TRANSIT, WITH_BUYER), SHORT, Finding.NONE);
        }
        if (found.wrong() > 0) {
            line.move(line.pick(found.wrong(), pointer + "/wrong", IN_TRANSIT, WITH_BUYER), WRONG_ITEM, Finding.NONE);
        }
    }

    static void inspect(ReturnLine line, Inspection.Line found, String pointer) {
        var to = found.outcome() == Inspection.Outcome.ACCEPTED ? ACCEPTED : REFUSED;
        var secondLook = to == ACCEPTED ? REFUSED : ACCEPTED;
        if (to == REFUSED && (found.reason() == null || found.reason().isBlank())) {
            throw Refusal.againstRule(pointer + "/reason", "REASON_MISSING");
        }
        if (to == REFUSED && found.files().isEmpty()) {
            throw Refusal.againstRule(pointer + "/evidence", "PROOF_MISSING");
        }
        var units = line.pick(found.quantity(), pointer + "/quantity", ARRIVED, secondLook);
        var grade = found.grade() == null ? null : found.grade().name();
        line.move(units, to, new Finding(grade, found.reason(), found.note()));
    }
}
