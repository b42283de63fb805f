package aftercare.returns;

import java.util.EnumSet;
import java.util.Set;

/** Whether money was promised, is on its way, or has arrived: granted and paid are not the same. */
public enum MoneyState {
    NONE,
    GRANTED,
    SENT,
    PAID,
    FAILED,
    CLAWED_BACK;

    Set<MoneyState> successors() {
        return switch (this) {
            case NONE -> EnumSet.of(GRANTED);
            // back to nothing where a second person has said no before anything left
            case GRANTED -> EnumSet.of(NONE, SENT, PAID, FAILED);
            case SENT -> EnumSet.of(PAID, FAILED);
            case FAILED -> EnumSet.of(GRANTED, SENT, PAID);
            case PAID -> EnumSet.of(CLAWED_BACK);
            case CLAWED_BACK -> EnumSet.noneOf(MoneyState.class);
        };
    }

    boolean canBecome(MoneyState next) {
        return successors().contains(next);
    }
}
