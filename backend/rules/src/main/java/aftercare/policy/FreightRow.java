package aftercare.policy;

import aftercare.settlement.Fault;

/** Which row of the freight matrix a return is in (§1.4). */
public enum FreightRow {
    CHANGE_OF_MIND,
    SELLER_FAULT,
    CARRIER_FAULT,
    REFUSED_DELIVERY,
    REFUSED_UNRETURNABLE,
    WRONG_ADDRESS,
    /** Both agreed on the return and nobody spoke of freight. */
    AGREEMENT_SILENT,
    /** Nobody can say whose fault it is. */
    FAULT_OPEN,
    ABUSE,
    NOT_SENT,
    WITHDRAWAL,
    WITHDRAWAL_NOT_TOLD,
    STORE_POLICY;

    /** @param informed whether the buyer was told that he pays the way back (EU, UK) */
    public static FreightRow of(
            Reason reason, Fault fault, Stage stage, FreightScheme scheme, boolean informed, boolean abusive) {
        return switch (fault) {
            case SELLER -> SELLER_FAULT;
            case CARRIER -> CARRIER_FAULT;
            case NONE -> FAULT_OPEN;
            case BUYER -> ofBuyer(reason, stage, scheme, informed, abusive);
        };
    }

    private static FreightRow ofBuyer(
            Reason reason, Stage stage, FreightScheme scheme, boolean informed, boolean abusive) {
        if (stage == Stage.BEFORE_DISPATCH) {
            return NOT_SENT;
        }
        if (reason == Reason.ADDRESS_ERROR) {
            return WRONG_ADDRESS;
        }
        return switch (scheme) {
            case EU, UK -> informed ? WITHDRAWAL : WITHDRAWAL_NOT_TOLD;
            case STORE -> STORE_POLICY;
            case CN -> abusive ? ABUSE : stage == Stage.IN_TRANSIT ? REFUSED_DELIVERY : CHANGE_OF_MIND;
        };
    }

    /**
     * A withdrawal in steps is whole with its last step, and so is an order that was cancelled in steps before anything was
     * sent; other rules look at the one return only.
     */
    boolean countsTheRestAsWhole() {
        return this == WITHDRAWAL || this == WITHDRAWAL_NOT_TOLD || this == NOT_SENT;
    }
}
