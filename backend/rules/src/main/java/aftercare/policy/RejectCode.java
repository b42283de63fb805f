package aftercare.policy;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import aftercare.settlement.Fault;

/** Why a seller may say no, with what it must be proved, and for which reasons it is lawful at all (L2 art. 31 [V]). */
public enum RejectCode {
    OUTSIDE_WINDOW(Proof.NONE, PolicyRule.NO_REASON_WINDOW, changeOfMind()),
    EXCLUDED_BY_LAW(Proof.NONE, PolicyRule.EXCLUDED_BY_LAW, changeOfMind()),
    EXCLUDED_AND_CONFIRMED(Proof.DOCUMENT, PolicyRule.EXCLUDED_AS_CONFIRMED, changeOfMind()),
    SEAL_BROKEN(Proof.PHOTO, PolicyRule.INTACT_SEALED_GOODS, changeOfMind(), GoodsClass.SEALED_FOR_SAFETY),
    ELECTRONICS_USED(Proof.PHOTO, PolicyRule.INTACT_ELECTRONICS, changeOfMind(), GoodsClass.ELECTRONICS),
    TAG_REMOVED_OR_SOILED(Proof.PHOTO, PolicyRule.INTACT_TAGGED_GOODS, changeOfMind(), GoodsClass.TAGGED),
    INCOMPLETE(Proof.PHOTO, PolicyRule.COMPLETE_WITH_ACCESSORIES, changeOfMind()),
    /** Never lawful: it is here so that who looks for it finds out why. */
    PACKAGE_OPENED(Proof.NONE, PolicyRule.PACKAGE_MAY_BE_OPENED, reason -> false),
    GUARANTEE_OVER(Proof.NONE, PolicyRule.GUARANTEE_ENDS, aboutTheGoods()),
    /** There is none for a missing proof of purchase: every case stands on its order. */
    MISUSE(Proof.PHOTO_OR_DOCUMENT, PolicyRule.MISUSE_IS_NO_FAULT, in(Reason.QUALITY, Reason.DAMAGED_ON_ARRIVAL)),
    ANOTHER_REMEDY_DUE(Proof.NONE, PolicyRule.REMEDIES_IN_TURN, aboutTheGoods()),
    NO_DEFECT_FOUND(Proof.DOCUMENT, PolicyRule.PROOF_BURDEN, in(Reason.QUALITY, Reason.DAMAGED_ON_ARRIVAL)),
    MATCHES_DESCRIPTION(
            Proof.DOCUMENT,
            PolicyRule.PROOF_BURDEN,
            in(Reason.NOT_AS_DESCRIBED, Reason.UNCLEAR_PAGE, Reason.WRONG_ITEM)),
    GENUINE(Proof.DOCUMENT, PolicyRule.SELLER_PROVES_ORIGIN, in(Reason.COUNTERFEIT)),
    SENT_COMPLETE(Proof.DOCUMENT, PolicyRule.PROOF_BURDEN, in(Reason.SHORT_OR_MISSING, Reason.MISSING_GIFT)),
    DELIVERED(Proof.DOCUMENT, PolicyRule.SELLER_RISK_UNTIL_SIGNED, in(Reason.LOST_IN_TRANSIT, Reason.LATE_DELIVERY)),
    SENT_IN_TIME(Proof.DOCUMENT, PolicyRule.NOT_SENT_YET, in(Reason.LATE_SHIP, Reason.OUT_OF_STOCK)),
    CARRIER_AS_PROMISED(Proof.DOCUMENT, PolicyRule.CARRIER_AS_PROMISED, in(Reason.OTHER_CARRIER)),
    EVIDENCE_INSUFFICIENT(Proof.NONE, PolicyRule.PROOF_BURDEN, RejectCode::needsPhotos),
    PRICE_NOT_PROTECTED(Proof.NONE, PolicyRule.PRICE_DROP_IS_LOOKED_AT, in(Reason.PRICE_DROP)),
    NOT_OUR_ITEM(Proof.PHOTO, PolicyRule.OUR_OWN_GOODS_ONLY, reason -> true),
    ALREADY_REFUNDED(Proof.DOCUMENT, PolicyRule.ALREADY_MADE_GOOD, reason -> true);

    /** What the seller must show. */
    public enum Proof {
        NONE,
        PHOTO,
        DOCUMENT,
        PHOTO_OR_DOCUMENT
    }

    private final Proof proof;
    private final PolicyRule rule;
    private final Predicate<Reason> lawful;
    private final GoodsClass only;

    RejectCode(Proof proof, PolicyRule rule, Predicate<Reason> lawful) {
        this(proof, rule, lawful, null);
    }

    RejectCode(Proof proof, PolicyRule rule, Predicate<Reason> lawful, GoodsClass only) {
        this.proof = proof;
        this.rule = rule;
        this.lawful = lawful;
        this.only = only;
    }

    public Proof proof() {
        return proof;
    }

    public PolicyRule rule() {
        return rule;
    }

    public boolean isLawfulFor(Reason reason, GoodsClass goods) {
        return lawful.test(reason) && (only == null || goods.isA(only));
    }

    public static List<RejectCode> lawfulFor(Reason reason, GoodsClass goods) {
        return Stream.of(values())
                .filter(code -> code.isLawfulFor(reason, goods))
                .toList();
    }

    private static Predicate<Reason> changeOfMind() {
        return reason -> reason.fault() == Fault.BUYER;
    }

    /** What a guarantee may be about (2019/771 art. 5-7 [H]). */
    private static Predicate<Reason> aboutTheGoods() {
        return in(
                Reason.QUALITY,
                Reason.NOT_AS_DESCRIBED,
                Reason.COUNTERFEIT,
                Reason.WRONG_ITEM,
                Reason.DAMAGED_ON_ARRIVAL);
    }

    private static Predicate<Reason> in(Reason... reasons) {
        return List.of(reasons)::contains;
    }

    private static boolean needsPhotos(Reason reason) {
        return reason.evidence().kind() == Evidence.Kind.PHOTOS;
    }
}
