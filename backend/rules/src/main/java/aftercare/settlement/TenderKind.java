package aftercare.settlement;

/** How a part of the order was paid. */
public enum TenderKind {
    CASH,
    CARD,
    WALLET,
    GIFT_CARD,
    POINTS,
    STORE_CREDIT;

    /** Points lower what is paid and go back as points; the others are money. */
    public boolean isMoney() {
        return this != POINTS;
    }
}
