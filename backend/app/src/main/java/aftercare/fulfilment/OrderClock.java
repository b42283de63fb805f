package aftercare.fulfilment;

import java.time.Duration;

/** The clocks of an order: domain rules §2.2, default column. Our own defaults, no law. */
enum OrderClock {
    /** From payment until all of it has left. */
    C17(Duration.ofHours(48), "MAY_TAKE_BACK"),
    /** From the last parcel to its receipt, while nobody has signed for it. */
    C19(Duration.ofDays(10), "ORDER_CLOSES");

    static final String PRESET = "AFTERCARE_CLOCKS";
    static final int PRESET_VERSION = 1;

    final Duration length;
    final String outcome;

    OrderClock(Duration length, String outcome) {
        this.length = length;
        this.outcome = outcome;
    }
}
