package aftercare.warehouse;

import java.util.List;

import aftercare.problems.Refusal;
import aftercare.returns.Lot;
import aftercare.returns.ReturnLine;
import aftercare.returns.ReturnRequest;
import aftercare.settlement.Units;

/** One piece that came back: what was found of it, whose it is, and each step it has made since. */
record UnitInHouse(ReturnRequest ret, ReturnLine line, int position, Lot lot, List<Disposition> history) {

    Place place() {
        return history.isEmpty() ? Place.GOODS_IN : history.getLast().to();
    }

    int steps() {
        return history.size();
    }

    /** The inspection's word goes before whatever was said when it was put away. */
    String grade() {
        if (lot.grade() != null) {
            return lot.grade();
        }
        return history.isEmpty() ? null : history.getLast().grade();
    }

    /** Accepted, or paid for without being looked at. */
    boolean isOurs() {
        return isPaidFor() || lot.state() == aftercare.returns.GoodsState.ACCEPTED;
    }

    boolean isPaidFor() {
        return line.refunded().overlaps(Units.parse(String.valueOf(position)));
    }

    Disposition dispose(Dispose.Unit asked, String pointer, aftercare.access.Actor by, java.time.Instant now) {
        if (asked.to() == place()) {
            throw Refusal.againstRule(pointer + "/to", "SAME_DISPOSITION");
        }
        if (asked.to() == Place.RETURN_TO_BUYER && isPaidFor()) {
            throw Refusal.againstRule(pointer + "/to", "UNIT_IS_PAID_FOR");
        }
        if (asked.to() != Place.RETURN_TO_BUYER && asked.to() != Place.GOODS_IN && !isOurs()) {
            throw Refusal.againstRule(pointer + "/to", "UNIT_NOT_OURS");
        }
        if (asked.grade() != null && grade() != null && !asked.grade().name().equals(grade())) {
            throw Refusal.againstRule(pointer + "/grade", "GRADED_BEFORE", grade());
        }
        var known = asked.grade() != null ? asked.grade().name() : grade();
        if (asked.to() == Place.RESTOCK && !"A".equals(known) && !"B".equals(known)) {
            throw Refusal.againstRule(pointer + "/to", "NOT_AS_NEW");
        }
        return Disposition.of(this, asked, known, by, now);
    }
}
