package aftercare.policy;

/** The fact that starts a window. The day it happens on never counts (L2 art. 10 [V]; Reg. 1182/71 [H]). */
public enum StartEvent {
    /** The window opens at midnight after 签收. */
    DAY_AFTER_SIGNOFF,
    RECEIPT,
    /** An order in several parcels: the last of them (E1 art. 9 [H]). */
    LAST_ITEM_RECEIPT,
    DELIVERY;

    /** Whether the window stays open until every parcel has come. */
    public boolean waitsForAllParcels() {
        return this == LAST_ITEM_RECEIPT;
    }
}
