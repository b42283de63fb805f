package aftercare.policy;

import static aftercare.policy.Confidence.*;

/** Every rule the policy may cite, with its source and how sure we are of it. */
public enum PolicyRule {
    NO_REASON_WINDOW("L1 art. 25; L2 art. 10; E1 art. 9; E2 reg. 29", READ),
    EXCLUDED_BY_LAW("L1 art. 25; L2 art. 6; E1 art. 16; E2 reg. 28", READ),
    EXCLUDED_AS_CONFIRMED("L2 art. 7, 20", READ),
    NOT_CONFIRMED_SO_RETURNABLE("L2 art. 20; L3 art. 19", READ),
    SEAL_DECIDES("L2 art. 6; E1 art. 16", READ),
    PACKAGE_MAY_BE_OPENED("L2 art. 8; L3 art. 19", READ),
    INTACT_SEALED_GOODS("L2 art. 9(1)", READ),
    INTACT_ELECTRONICS("L2 art. 9(2)", READ),
    INTACT_TAGGED_GOODS("L2 art. 9(3)", READ),
    COMPLETE_WITH_ACCESSORIES("L2 art. 8", READ),
    SHOP_PROMISES_MORE("L1 art. 16", KNOWN),
    NOT_TOLD_SO_LONGER("E1 art. 10(1); E2 reg. 31", KNOWN),
    TOLD_LATER("E1 art. 10(2); E2 reg. 31", KNOWN),
    QUALITY_LATER_IS_LOOKED_AT("L1 art. 24", READ),
    FAULT_IS_LOOKED_AT("R1 art. 65-66", READ),
    REFUND_WITHOUT_RETURN("R1 art. 21-22", READ),
    GOODS_COME_BACK_FIRST("L2 art. 13", READ),
    NOT_SENT_YET("R1 art. 27", READ),
    CALLED_BACK_ON_THE_WAY("R1 art. 23", READ),
    CARRIER_FAULT_IS_OURS("R1 art. 10", READ),
    REFUSING_UNRETURNABLE_GOODS("R1 art. 39", READ),
    NOT_OFFERED_AT_THIS_STAGE("reason tree", OURS),
    ONLY_WHAT_IS_LEFT("L2 art. 17", READ),
    PRICE_DROP_IS_LOOKED_AT("D05", LIKELY),
    PRICE_PROTECTION_OVER("D05", LIKELY),
    FREIGHT_CHANGE_OF_MIND_FREE("R1 art. 53", READ),
    FREIGHT_CHANGE_OF_MIND_PAID("R1 art. 53; L2 art. 18", READ),
    FREIGHT_THRESHOLD_KEPT("R1 art. 53", READ),
    FREIGHT_THRESHOLD_BROKEN("R1 art. 53; L2 art. 18", READ),
    FREIGHT_EXCHANGE_BY_BUYER("R1 art. 54", READ),
    FREIGHT_SELLER_FAULT("L1 art. 24; R3 art. 17", READ),
    FREIGHT_SELLER_FAULT_PART("L1 art. 24, shared by value", OURS),
    FREIGHT_CARRIER_FAULT("R1 art. 10, 37; L8 art. 604", READ),
    FREIGHT_REFUSED("R1 art. 40, 53", READ),
    FREIGHT_REFUSED_UNRETURNABLE("R1 art. 39", READ),
    FREIGHT_WRONG_ADDRESS("R1 art. 34", READ),
    FREIGHT_AGREEMENT_SILENT("R1 art. 49", READ),
    FREIGHT_AGREED_SHOP("R1 art. 49", READ),
    FREIGHT_AGREED_BUYER("R1 art. 49", READ),
    FREIGHT_FAULT_OPEN("R1 art. 7", READ),
    FREIGHT_ABUSE("R1 art. 53", READ),
    FREIGHT_NOT_SENT("R1 art. 27", OURS),
    FREIGHT_WITHDRAWAL("E1 art. 13-14; E2 reg. 34-35", KNOWN),
    FREIGHT_WITHDRAWAL_PART("E1 art. 13", UNVERIFIED),
    FREIGHT_WITHDRAWAL_NOT_TOLD("E1 art. 14(1); E2 reg. 35(5)", KNOWN),
    FREIGHT_STORE_POLICY("store policy", OURS),
    FREIGHT_OUT_THRESHOLD_BROKEN("R1 art. 53; L2 art. 18", READ),
    FREIGHT_OUT_SELLER_FAULT("L1 art. 24; R3 art. 17", READ),
    FREIGHT_OUT_SELLER_FAULT_PART("L1 art. 24, shared by value", OURS),
    FREIGHT_OUT_CARRIER_FAULT("R1 art. 10, 37; L8 art. 604", READ),
    FREIGHT_OUT_FAULT_OPEN("R1 art. 7", READ),
    FREIGHT_OUT_NOT_SENT("R1 art. 27", OURS),
    FREIGHT_OUT_NOT_SENT_PART("R1 art. 27", OURS),
    FREIGHT_OUT_WITHDRAWAL("E1 art. 13-14; E2 reg. 34-35", KNOWN),
    FREIGHT_OUT_WITHDRAWAL_PART("E1 art. 13", UNVERIFIED),
    LATE_PARCEL("GB/T 27917", UNVERIFIED),
    OTHER_CARRIER("R1 art. 29", READ),
    CARRIER_AS_PROMISED("R1 art. 29", READ),
    RETURN_LEG_BROKEN("R1 art. 11, 70", READ),
    RETURN_LEG_LOST("R1 art. 11, 70", READ),
    ALREADY_MADE_GOOD("L2 art. 17", READ),
    REJECT_FITS_REASON("L2 art. 31", READ),
    MONEY_WITHIN_DAYS_OF_RECEIPT("L2 art. 13, 31", READ),
    PROOF_BURDEN("L1 art. 23; R1 art. 65-66", READ),
    SELLER_PROVES_ORIGIN("R1 art. 73-75", READ),
    OUR_OWN_GOODS_ONLY("L2 art. 8", READ),
    SELLER_RISK_UNTIL_SIGNED("R1 art. 10", READ),
    SELLER_PROVES_AT_FIRST("L1 art. 23; 2019/771 art. 11; CRA s. 19", KNOWN),
    ANOTHER_REMEDY_NOW("L10; 2019/771 art. 13; CRA s. 23-24", KNOWN),
    STARTS_AT_INSTALLATION("L3 art. 18", READ),
    GUARANTEE_ENDS("L10; 2019/771 art. 10; CRA s. 20-24", KNOWN),
    GUARANTEE_LASTS("L10; 2019/771 art. 10; CRA s. 20-24", KNOWN),
    MISUSE_IS_NO_FAULT("L10; 2019/771 art. 10-11; CRA s. 19", KNOWN),
    REMEDIES_IN_TURN("L10; 2019/771 art. 13; CRA s. 23-24", KNOWN),
    FAULT_MAY_ASK_NOW("L10; 2019/771 art. 13; CRA s. 23-24", KNOWN),
    REPAIRED_IN_VAIN("L10; 2019/771 art. 13; CRA s. 24", KNOWN),
    FAULT_TOLD_LATE("R3 art. 26", READ),
    GIFT_GOES_BACK("L2 art. 12; R1 art. 61, 63", READ),
    GIFT_GOES_BACK_UNPRICED("L2 art. 12", READ),
    GIFT_STAYS("R1 art. 62", READ);

    private final String source;
    private final Confidence confidence;

    PolicyRule(String source, Confidence confidence) {
        this.source = source;
        this.confidence = confidence;
    }

    public String source() {
        return source;
    }

    public Confidence confidence() {
        return confidence;
    }
}
