package aftercare.policy;

import java.util.Optional;

import aftercare.settlement.Fault;

import static aftercare.policy.FailureClass.COURIER;
import static aftercare.policy.FailureClass.OTHER;
import static aftercare.policy.FailureClass.PRODUCT;
import static aftercare.policy.FailureClass.SERVICE;
import static aftercare.policy.FailureFactor.MIXED;
import static aftercare.policy.FailureFactor.OUTCOME;
import static aftercare.policy.FailureFactor.PROCESS;

/** What went wrong for the buyer, and who answers for it unless it turns out otherwise (§5.1). */
public enum FailureCode {
    /** Quality. */
    F_P1(PRODUCT, OUTCOME, Fault.SELLER),
    /** Not as described. */
    F_P2(PRODUCT, OUTCOME, Fault.SELLER),
    /** Wrong item, or not all of it. */
    F_P3(PRODUCT, OUTCOME, Fault.SELLER),
    /** Doubt whether it is genuine. */
    F_P4(PRODUCT, OUTCOME, Fault.SELLER),
    /** Smell, taste, stain. */
    F_P5(PRODUCT, OUTCOME, Fault.SELLER),
    /** Damaged because of how the seller packed it. */
    F_P6(PRODUCT, OUTCOME, Fault.SELLER),
    /** Slow reply. */
    F_S1(SERVICE, PROCESS, Fault.SELLER),
    /** Cold or rude. */
    F_S2(SERVICE, PROCESS, Fault.SELLER),
    /** Irrelevant or canned answer. */
    F_S3(SERVICE, PROCESS, Fault.SELLER),
    /** Return request ignored. */
    F_S4(SERVICE, PROCESS, Fault.SELLER),
    /** No help in using it. */
    F_S5(SERVICE, PROCESS, Fault.SELLER),
    /** Broken promise: gift, exchange, carrier, day of dispatch. */
    F_S6(SERVICE, PROCESS, Fault.SELLER),
    /** Wrong remark on the order. */
    F_S7(SERVICE, PROCESS, Fault.SELLER),
    /** Late. */
    F_L1(COURIER, PROCESS, Fault.CARRIER),
    /** Lost. */
    F_L2(COURIER, OUTCOME, Fault.CARRIER),
    /** Damaged on the way. */
    F_L3(COURIER, OUTCOME, Fault.CARRIER),
    /** Courier's attitude. */
    F_L4(COURIER, PROCESS, Fault.CARRIER),
    /** No tracking. */
    F_L5(COURIER, PROCESS, Fault.CARRIER),
    /** Misdelivered. */
    F_L6(COURIER, OUTCOME, Fault.CARRIER),
    /** Out of stock. */
    F_O1(OTHER, MIXED, Fault.SELLER),
    /** System error, disordered orders. */
    F_O2(OTHER, MIXED, Fault.SELLER),
    /** Wrong price or promotion. */
    F_O3(OTHER, MIXED, Fault.SELLER),
    /** Invoice. */
    F_O4(OTHER, MIXED, Fault.SELLER),
    /** The buyer's own error. */
    F_O5(OTHER, MIXED, Fault.BUYER),
    /** Force majeure. */
    F_O6(OTHER, MIXED, Fault.NONE);

    private final FailureClass failureClass;
    private final FailureFactor factor;
    private final Fault fault;

    FailureCode(FailureClass failureClass, FailureFactor factor, Fault fault) {
        this.failureClass = failureClass;
        this.factor = factor;
        this.fault = fault;
    }

    public FailureClass failureClass() {
        return failureClass;
    }

    public FailureFactor factor() {
        return factor;
    }

    /** Whose it is unless somebody finds otherwise. */
    public Fault fault() {
        return fault;
    }

    /** As people write it: F-P1. */
    public String written() {
        return name().replace('_', '-');
    }

    /** What a reason says went wrong; empty where nothing did: the buyer only thought again, or the price fell. */
    public static Optional<FailureCode> behind(Reason reason) {
        return Optional.ofNullable(
                switch (reason) {
                    case QUALITY -> F_P1;
                    case NOT_AS_DESCRIBED, UNCLEAR_PAGE -> F_P2;
                    // a short parcel is not what was ordered: the taxonomy has no code of its own for it
                    case WRONG_ITEM, SHORT_OR_MISSING -> F_P3;
                    case COUNTERFEIT -> F_P4;
                    // the day of dispatch was promised by the seller, so it is no lateness of the carrier
                    case MISSING_GIFT, LATE_SHIP, OTHER_CARRIER -> F_S6;
                    case LATE_DELIVERY -> F_L1;
                    case LOST_IN_TRANSIT -> F_L2;
                    case DAMAGED_ON_ARRIVAL -> F_L3;
                    case OUT_OF_STOCK -> F_O1;
                    case WRONG_SIZE_CHOICE, ADDRESS_ERROR -> F_O5;
                    case NO_REASON, REFUSED, PRICE_DROP -> null;
                });
    }
}
