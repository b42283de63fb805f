package aftercare.returns;

import aftercare.policy.GoodsClass;
import aftercare.problems.Refusal;

/** What a grade means, and what must be said with it: domain rules §9.3, the product's own default. */
final class Grading {

    private Grading() {}

    static void check(Inspection.Line found, String pointer) {
        var refused = found.outcome() == Inspection.Outcome.REFUSED;
        var grade = found.grade();
        if (refused && grade != null && grade.isWhole()) {
            throw Refusal.againstRule(pointer + "/grade", "GRADE_IS_PAID_IN_FULL");
        }
        if (!refused && grade == Inspection.Grade.F) {
            throw Refusal.againstRule(pointer + "/grade", "GRADE_IS_ANOTHER_ITEM");
        }
        var unexplained = refused || grade != null && !grade.isWhole();
        if (unexplained && found.reason() == null) {
            throw Refusal.againstRule(pointer + "/reason", "REASON_MISSING");
        }
        if (refused && found.files().isEmpty()) {
            throw Refusal.againstRule(pointer + "/evidence", "PROOF_MISSING", 1);
        }
    }

    /** A broken seal is no reason against a scarf. */
    static void checkReason(Inspection.Line found, GoodsClass goods, String pointer) {
        if (found.reason() != null && !found.reason().isFor(goods)) {
            throw Refusal.againstRule(pointer + "/reason", "REASON_NOT_OF_THESE_GOODS");
        }
    }
}
