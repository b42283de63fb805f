package aftercare.policy;

/** The first question of the reason tree: what went wrong, in one glance. */
public enum ReasonGroup {
    CHANGED_MIND,
    GOODS,
    MISSING,
    DELIVERY,
    PRICE
}
