package aftercare.returns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import aftercare.orders.Shipment;
import aftercare.policy.PolicyRule;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.policy.Stage;
import aftercare.problems.Refusal;
import aftercare.settlement.AskedLine;
import aftercare.settlement.DelayCompensation;
import aftercare.settlement.FreightBack;
import aftercare.settlement.RefundQuote;

/**
 * It came, only late (X19), or with another carrier than was promised (R1 art. 29 [V]): the shipping is made good, the goods
 * stay, and whatever else is wrong with them may be asked for still.
 */
final class OnlyShipping {

    private OnlyShipping() {}

    /** While it is still on its way, all of the money may be asked back instead. */
    static boolean isAsked(OrderToReturn facts, List<AskedLine> units, ReturnKind kind, Reason reason) {
        return kind == ReturnKind.REFUND_ONLY
                && (reason == Reason.LATE_DELIVERY || reason == Reason.OTHER_CARRIER)
                && facts.stage(units.stream(), reason, kind) == Stage.SIGNED;
    }

    /** As it was when he asked: a parcel that comes meanwhile takes nothing from him. */
    static boolean isAsked(OrderToReturn facts, ReturnRequest ret) {
        return isAsked(facts.asOf(ret.submittedAt()), ret.askedUnits(), ret.kind(), ret.reason());
    }

    /** Sent free, made good already, or sent as promised: nobody is asked to fill in a form for it. */
    static boolean isWorthNothing(OrderToReturn facts, AskedLine one, ReturnKind kind, Reason reason) {
        return isAsked(facts, List.of(one), kind, reason)
                && (!isLeft(facts)
                        || reason == Reason.OTHER_CARRIER
                                && arrivedWithAnother(facts).isEmpty());
    }

    private static boolean isLeft(OrderToReturn facts) {
        return DelayCompensation.left(facts.purchase(), facts.already()).isPositive();
    }

    static RefundQuote asked(OrderToReturn facts, Reason reason) {
        if (!isLeft(facts)) {
            throw Refusal.againstRule("/reason", "NO_SHIPPING_PAID");
        }
        if (reason == Reason.OTHER_CARRIER && arrivedWithAnother(facts).isEmpty()) {
            throw Refusal.againstRule("/reason", "CARRIER_AS_PROMISED");
        }
        return quote(facts, reason);
    }

    static RefundQuote quote(OrderToReturn facts, Reason reason) {
        if (reason == Reason.LATE_DELIVERY) {
            return DelayCompensation.quote(facts.purchase(), facts.already(), PolicyRule.LATE_PARCEL.name());
        }
        var args = Map.of(
                "promised", facts.purchase().freight().promisedCarrier(),
                // that it was signed for may be unsaid since, that it was sent may not
                "used", another(facts, parcel -> true).orElseThrow(),
                "freight",
                        DelayCompensation.left(facts.purchase(), facts.already())
                                .toString());
        return FreightBack.quote(facts.purchase(), facts.already(), PolicyRule.OTHER_CARRIER.name(), args);
    }

    private static Optional<String> arrivedWithAnother(OrderToReturn facts) {
        return another(facts, parcel -> parcel.signedAt() != null || parcel.deliveredAt() != null);
    }

    /** As far as names tell: whether two of them mean the same carrier is looked at by a person. */
    private static Optional<String> another(OrderToReturn facts, Predicate<Shipment> which) {
        var promised = facts.purchase().freight().promisedCarrier();
        return promised == null
                ? Optional.empty()
                : facts.packing().parcels().stream()
                        .filter(which)
                        .map(Shipment::carrier)
                        .filter(carrier -> !carrier.strip().equalsIgnoreCase(promised.strip()))
                        .findFirst();
    }
}
