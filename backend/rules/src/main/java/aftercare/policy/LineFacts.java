package aftercare.policy;

import java.time.Instant;
import java.util.Set;

/**
 * What is known of an order line when somebody asks.
 *
 * @param exclusions why its kind of goods may not be returnable
 * @param confirmed those the buyer confirmed for this purchase, by a tick that was not set for him (L2 art. 20 [V])
 * @param dispatched null until it was handed to the carrier
 * @param signedOff null until 签收
 * @param received when the goods really reached the buyer; null where signing says it
 * @param service what was done to the goods since
 * @param moreToCome pieces of the line have not come yet: the days of the law begin with the last of them (E1 art. 9 [H])
 */
public record LineFacts(
        int lineNo,
        int unitsLeft,
        GoodsClass goods,
        Set<Exclusion> exclusions,
        Set<Exclusion> confirmed,
        Instant dispatched,
        Instant signedOff,
        Instant received,
        Service service,
        boolean moreToCome) {

    public LineFacts {
        goods = goods == null ? GoodsClass.OTHER : goods;
        exclusions = exclusions == null ? Set.of() : Set.copyOf(exclusions);
        confirmed = confirmed == null ? Set.of() : Set.copyOf(confirmed);
        service = service == null ? Service.NONE : service;
    }

    /** Nothing was done to the goods yet. */
    public LineFacts(
            int lineNo,
            int unitsLeft,
            GoodsClass goods,
            Set<Exclusion> exclusions,
            Set<Exclusion> confirmed,
            Instant dispatched,
            Instant signedOff,
            Instant received) {
        this(lineNo, unitsLeft, goods, exclusions, confirmed, dispatched, signedOff, received, Service.NONE, false);
    }

    /**
     * @param installed when the shop set it up; null where it does not
     * @param exchanged when the piece that the buyer has now reached him; null for the first one
     * @param repairDays how long it was away for repair
     * @param failedRepairs after which the fault was still there
     * @param repaired when it last came home from one; null: never
     */
    public record Service(Instant installed, Instant exchanged, int repairDays, int failedRepairs, Instant repaired) {

        public static final Service NONE = new Service(null, null, 0, 0, null);
    }

    public LineFacts with(Service done) {
        return new LineFacts(
                lineNo, unitsLeft, goods, exclusions, confirmed, dispatched, signedOff, received, done, moreToCome);
    }

    public Stage stage() {
        if (signedOff != null || received != null) {
            return Stage.SIGNED;
        }
        return dispatched == null ? Stage.BEFORE_DISPATCH : Stage.IN_TRANSIT;
    }

    /** The fact that starts the clock of a preset; null until it has happened. */
    Instant started(StartEvent event) {
        var first = event == StartEvent.DAY_AFTER_SIGNOFF ? signedOff : received;
        var other = event == StartEvent.DAY_AFTER_SIGNOFF ? received : signedOff;
        return first == null ? other : first;
    }
}
