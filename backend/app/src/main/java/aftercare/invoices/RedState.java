package aftercare.invoices;

import java.util.EnumSet;
import java.util.Set;

/** The states of a red letter (domain rules §9.1, 01 to 09). */
public enum RedState {
    NO_CONFIRMATION("01"),
    WAITS_FOR_BUYER("02"),
    WAITS_FOR_SELLER("03"),
    CONFIRMED("04"),
    REJECTED_BY_BUYER("05"),
    REJECTED_BY_SELLER("06"),
    VOID_UNCONFIRMED("07"),
    WITHDRAWN("08"),
    VOID_AFTER_CONFIRMATION("09");

    private final String code;

    RedState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    Set<RedState> successors() {
        return switch (this) {
            case WAITS_FOR_BUYER -> EnumSet.of(CONFIRMED, REJECTED_BY_BUYER, VOID_UNCONFIRMED, WITHDRAWN);
            case WAITS_FOR_SELLER -> EnumSet.of(CONFIRMED, REJECTED_BY_SELLER, VOID_UNCONFIRMED, WITHDRAWN);
            case CONFIRMED -> EnumSet.of(VOID_AFTER_CONFIRMATION);
            // only while it has no number
            case NO_CONFIRMATION -> EnumSet.of(WITHDRAWN);
            case REJECTED_BY_BUYER, REJECTED_BY_SELLER, VOID_UNCONFIRMED, WITHDRAWN, VOID_AFTER_CONFIRMATION ->
                EnumSet.noneOf(RedState.class);
        };
    }

    boolean isWaiting() {
        return this == WAITS_FOR_BUYER || this == WAITS_FOR_SELLER;
    }

    /** Takes something off the invoice, now or soon. */
    boolean counts() {
        return isWaiting() || this == CONFIRMED || this == NO_CONFIRMATION;
    }
}
