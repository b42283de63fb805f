package aftercare.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import aftercare.settlement.Fault;

import static aftercare.policy.Evidence.NOTHING;
import static aftercare.policy.Evidence.WORDS;
import static aftercare.policy.Evidence.photos;
import static aftercare.policy.ReasonGroup.CHANGED_MIND;
import static aftercare.policy.ReasonGroup.DELIVERY;
import static aftercare.policy.ReasonGroup.GOODS;
import static aftercare.policy.ReasonGroup.MISSING;
import static aftercare.policy.ReasonGroup.PRICE;
import static aftercare.policy.ReturnKind.EXCHANGE;
import static aftercare.policy.ReturnKind.PRICE_MATCH;
import static aftercare.policy.ReturnKind.REFUND_ONLY;
import static aftercare.policy.ReturnKind.REPAIR;
import static aftercare.policy.ReturnKind.RESHIP;
import static aftercare.policy.ReturnKind.RETURN_REFUND;

/** Why the buyer asks; each reason names whose fault it is, what must be shown, and what may be asked when (§1.4, P). */
public enum Reason {
    NO_REASON(CHANGED_MIND, Fault.BUYER, NOTHING, stops(), signed(RETURN_REFUND, EXCHANGE)),
    WRONG_SIZE_CHOICE(CHANGED_MIND, Fault.BUYER, NOTHING, stops(), signed(RETURN_REFUND, EXCHANGE)),
    QUALITY(GOODS, Fault.SELLER, photos(1), none(), signed(RETURN_REFUND, REFUND_ONLY, EXCHANGE, REPAIR)),
    NOT_AS_DESCRIBED(GOODS, Fault.SELLER, photos(1), none(), signed(RETURN_REFUND, REFUND_ONLY, EXCHANGE)),
    /** Only where the preset pays something for it: else it is nothing but not as described. */
    UNCLEAR_PAGE(GOODS, Fault.SELLER, photos(1), none(), signed(RETURN_REFUND, REFUND_ONLY)),
    COUNTERFEIT(GOODS, Fault.SELLER, photos(1), none(), signed(RETURN_REFUND, REFUND_ONLY)),
    WRONG_ITEM(GOODS, Fault.SELLER, photos(1), none(), signed(RETURN_REFUND, REFUND_ONLY, EXCHANGE)),
    SHORT_OR_MISSING(MISSING, Fault.SELLER, photos(1), none(), signed(REFUND_ONLY, RESHIP)),
    MISSING_GIFT(MISSING, Fault.SELLER, photos(1), none(), signed(REFUND_ONLY, RESHIP)),
    DAMAGED_ON_ARRIVAL(
            DELIVERY, Fault.CARRIER, photos(1), none(), signed(RETURN_REFUND, REFUND_ONLY, EXCHANGE, RESHIP)),
    LOST_IN_TRANSIT(DELIVERY, Fault.CARRIER, NOTHING, onTheWay(REFUND_ONLY, RESHIP), signed(REFUND_ONLY, RESHIP)),
    LATE_SHIP(DELIVERY, Fault.SELLER, NOTHING, stops(), signed()),
    OUT_OF_STOCK(DELIVERY, Fault.SELLER, NOTHING, stops(), signed()),
    LATE_DELIVERY(DELIVERY, Fault.CARRIER, NOTHING, onTheWay(REFUND_ONLY), signed(REFUND_ONLY)),
    /** Another than was promised brought it (R1 art. 29). */
    OTHER_CARRIER(DELIVERY, Fault.SELLER, NOTHING, none(), signed(REFUND_ONLY)),
    REFUSED(DELIVERY, Fault.BUYER, NOTHING, onTheWay(RETURN_REFUND), signed()),
    ADDRESS_ERROR(DELIVERY, Fault.BUYER, WORDS, onTheWay(RETURN_REFUND), signed()),
    PRICE_DROP(PRICE, Fault.NONE, photos(1), none(), signed(PRICE_MATCH));

    private final ReasonGroup group;
    private final Fault fault;
    private final Evidence evidence;
    private final Offer before;
    private final Set<ReturnKind> signed;

    Reason(ReasonGroup group, Fault fault, Evidence evidence, Offer before, Set<ReturnKind> signed) {
        this.group = group;
        this.fault = fault;
        this.evidence = evidence;
        this.before = before;
        this.signed = signed;
    }

    public ReasonGroup group() {
        return group;
    }

    /** Short goods may turn out to be the carrier's fault when weights show a loss on the way. */
    public Fault fault() {
        return fault;
    }

    public Evidence evidence() {
        return evidence;
    }

    public Set<ReturnKind> kinds(Stage stage) {
        return switch (stage) {
            case BEFORE_DISPATCH -> before.waiting;
            case IN_TRANSIT -> before.travelling;
            case SIGNED -> signed;
        };
    }

    public boolean isOffered(ReturnKind kind, Stage stage) {
        return kinds(stage).contains(kind);
    }

    /** Whether only the right to return without a reason stands behind it. */
    public boolean isChangeOfMind() {
        return fault == Fault.BUYER;
    }

    /** The reasons that make sense at this stage. */
    public static List<Reason> offeredAt(Stage stage) {
        return Stream.of(values())
                .filter(reason -> !reason.kinds(stage).isEmpty())
                .toList();
    }

    private record Offer(Set<ReturnKind> waiting, Set<ReturnKind> travelling) {}

    /** The order is stopped: nothing was sent, or the parcel is called back. */
    private static Offer stops() {
        return new Offer(EnumSet.of(REFUND_ONLY), EnumSet.of(REFUND_ONLY));
    }

    private static Offer onTheWay(ReturnKind... kinds) {
        return new Offer(Set.of(), Set.of(kinds));
    }

    private static Offer none() {
        return new Offer(Set.of(), Set.of());
    }

    private static Set<ReturnKind> signed(ReturnKind... kinds) {
        return Set.of(kinds);
    }
}
