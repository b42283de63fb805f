package aftercare.settlement;

/** What happens to 满300减50 when a return breaks it (§3.1-7). */
public enum ThresholdMode {
    /** Each piece goes back at what was paid for it; the promotion is not looked at again. */
    PRORATA,
    /** The order is settled again at purchase prices with purchase-time promotions (L2 art. 17 [V]). */
    RESETTLE
}
