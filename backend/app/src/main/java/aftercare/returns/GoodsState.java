package aftercare.returns;

import java.util.EnumSet;
import java.util.Set;

/** Where a unit is, and what was found when it came back. */
public enum GoodsState {
    WITH_BUYER,
    KEPT,
    IN_TRANSIT,
    LOST,
    ARRIVED,
    SHORT,
    WRONG_ITEM,
    ACCEPTED,
    REFUSED,
    SENT_BACK;

    Set<GoodsState> successors() {
        return switch (this) {
            // a box may arrive that nobody announced
            case WITH_BUYER -> EnumSet.of(KEPT, IN_TRANSIT, ARRIVED, SHORT, WRONG_ITEM);
            case IN_TRANSIT -> EnumSet.of(ARRIVED, SHORT, WRONG_ITEM, LOST);
            // what was missing or lost may turn up later, or under another number
            case LOST -> EnumSet.of(ARRIVED, IN_TRANSIT);
            case SHORT -> EnumSet.of(ARRIVED);
            // back unseen when it came after the money was granted for the rest
            case ARRIVED -> EnumSet.of(ACCEPTED, REFUSED, SENT_BACK);
            // a second look, until money has been granted
            case ACCEPTED -> EnumSet.of(REFUSED);
            case REFUSED -> EnumSet.of(ACCEPTED, SENT_BACK);
            case WRONG_ITEM -> EnumSet.of(SENT_BACK);
            case KEPT, SENT_BACK -> EnumSet.noneOf(GoodsState.class);
        };
    }

    boolean canBecome(GoodsState next) {
        return successors().contains(next);
    }

    /** Nothing is granted for such a unit, unless the shop is silent or the platform decides so. */
    boolean isUnpaid() {
        return this == REFUSED || this == WRONG_ITEM || this == SHORT || this == LOST || this == SENT_BACK;
    }

    boolean isWithSeller() {
        return this == ARRIVED || this == ACCEPTED || this == REFUSED || this == WRONG_ITEM;
    }
}
