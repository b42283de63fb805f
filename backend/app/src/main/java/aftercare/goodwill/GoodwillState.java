package aftercare.goodwill;

import java.util.EnumSet;
import java.util.Set;

/** How far a goodwill payment is. */
public enum GoodwillState {
    TO_APPROVE,
    GRANTED,
    PAID,
    DECLINED;

    Set<GoodwillState> successors() {
        return switch (this) {
            case TO_APPROVE -> EnumSet.of(GRANTED, DECLINED);
            case GRANTED -> EnumSet.of(PAID);
            case PAID, DECLINED -> EnumSet.noneOf(GoodwillState.class);
        };
    }
}
