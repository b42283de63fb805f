package aftercare.warehouse;

import aftercare.problems.Refusal;

/** As what a unit may be sold again: as new with grade A alone, opened goods say so (V15, L2 art. 33 [V]). */
public enum Label {
    NEW,
    OPENED;

    static Label of(String grade) {
        if ("A".equals(grade)) {
            return NEW;
        }
        if ("B".equals(grade)) {
            return OPENED;
        }
        throw Refusal.againstRule("/units", "NOT_AS_NEW");
    }
}
