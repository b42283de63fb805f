package aftercare.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import aftercare.settlement.Amends;
import aftercare.settlement.Extras;

/**
 * One version of a return policy, as data. It is frozen onto an order when that is placed.
 *
 * @param qualityPreset the preset that judges faults of the goods; null when nothing more is promised than a look at it
 * @param faults what a fault may ask for, step by step; null when a look at it is all that is promised
 * @param categories the shop's own words for its goods, and why those of them may not be returnable
 * @param dispute what the platform says of the time in a dispute; null: nothing
 * @param amends what the platform lets the shop pay on top of a refund; null: nothing
 * @param faultsOnly whether it judges faults beside another preset and knows no change of mind
 * @param priceProtectionDays how long after receipt a lower price is made up for; absent: 30, the most that platforms give (D05 [M])
 * @param restockingAllowed whether a fee for putting goods back on the shelf may be taken at all
 * @param restockingBasisPoints the fee that was disclosed, of the goods' price: 1500 for 15 %; absent: none, so none is taken [P]
 * @param withdrawalFunction whether the screen must offer "withdraw from contract" (Dir. 2023/2673 [H])
 */
public record Preset(
        String id,
        int version,
        LocalDate validFrom,
        Confidence confidence,
        String source,
        LocalDate asOf,
        Term window,
        int shipWithinDays,
        Integer priceProtectionDays,
        RefundTerm refund,
        FreightScheme freight,
        Exclusions exclusions,
        boolean restockingAllowed,
        Integer restockingBasisPoints,
        boolean valueLossAllowed,
        boolean withdrawalFunction,
        boolean faultsOnly,
        String qualityPreset,
        Faults faults,
        Map<String, Exclusion> categories,
        DisputeTerm dispute,
        Amends amends) {

    private static final int PRICE_PROTECTION_DAYS = 30;

    public Preset {
        priceProtectionDays = priceProtectionDays == null ? PRICE_PROTECTION_DAYS : priceProtectionDays;
        restockingBasisPoints = restockingBasisPoints == null ? 0 : restockingBasisPoints;
        Objects.requireNonNull(id);
        Objects.requireNonNull(confidence);
        Objects.requireNonNull(window);
        Objects.requireNonNull(refund);
        Objects.requireNonNull(freight);
        Objects.requireNonNull(exclusions);
        categories = categories == null ? Map.of() : Map.copyOf(categories);
    }

    /**
     * @param zone null where the order's own zone counts
     * @param monthsMoreIfNotInformed longer when the buyer was never told of it (E1 art. 10 [H])
     */
    public record Term(
            int days,
            StartEvent start,
            ZoneId zone,
            boolean rollsOnHoliday,
            boolean rollsOnWeekend,
            LastAct lastAct,
            int monthsMoreIfNotInformed) {}

    /** What must have happened before the window closes. */
    public enum LastAct {
        NOTICE_SENT,
        REQUEST
    }

    /**
     * @param hardStopDays after which lateness is an offence (L2 art. 31 [V]); null when there is none
     * @param hours to the hour, where that is sooner than the last day's end; null: whole days
     */
    public record RefundTerm(
            int days,
            boolean workingDays,
            RefundFrom from,
            Integer hardStopDays,
            boolean mayWaitForGoods,
            Integer hours) {

        /** What is counted to the hour stays so in a version that only speaks of days. */
        RefundTerm within(RefundTerm least) {
            var sooner = least.hours == null || hours != null && hours < least.hours ? hours : least.hours;
            return new RefundTerm(days, workingDays, from, hardStopDays, mayWaitForGoods, sooner);
        }

        public enum RefundFrom {
            GOODS_RECEIVED,
            NOTICE,
            /** Whichever comes first. */
            GOODS_RECEIVED_OR_PROOF_OF_SENDING,
            /** Somebody has looked at what came back. */
            GOODS_INSPECTED,
            /** The shop has agreed that money is due (CRA s. 20(15) [H]). */
            AGREEMENT;

            /** Whether money that counts from here is never later than if it counted from the other. */
            boolean isNoLaterThan(RefundFrom other) {
                return this == other
                        || other == GOODS_INSPECTED && this == GOODS_RECEIVED
                        || other == AGREEMENT && this == NOTICE;
            }
        }
    }

    /**
     * @param ifConfirmed only where the buyer confirmed it for this purchase (L2 art. 7, 20 [V])
     * @param onceUnsealed the seal decides, so a person looks at it
     */
    public record Exclusions(List<Exclusion> byLaw, List<Exclusion> ifConfirmed, List<Exclusion> onceUnsealed) {

        public Exclusions {
            byLaw = byLaw == null ? List.of() : List.copyOf(byLaw);
            ifConfirmed = ifConfirmed == null ? List.of() : List.copyOf(ifConfirmed);
            onceUnsealed = onceUnsealed == null ? List.of() : List.copyOf(onceUnsealed);
        }
    }

    /** A shop's own version of this one, with nothing changed yet. */
    public Preset asVersion(int own) {
        return of(this, own);
    }

    /** What is promised here, under the name and the source of the preset it stands on. */
    public Preset of(Preset least, int own) {
        return new Preset(
                least.id,
                own,
                least.validFrom,
                least.confidence,
                least.source,
                least.asOf,
                window,
                shipWithinDays,
                priceProtectionDays,
                refund.within(least.refund),
                freight,
                exclusions,
                restockingAllowed,
                restockingBasisPoints,
                valueLossAllowed,
                withdrawalFunction,
                faultsOnly,
                qualityPreset,
                faults == null ? null : faults.of(least.faults),
                categories,
                least.dispute,
                least.amends);
    }

    /** The shop may promise more days, never less. */
    public int days(int promised) {
        return Math.max(window.days(), promised);
    }

    /** The fee for goods that come back: what was disclosed, or the less that the shop asks for. */
    public int restocking(Integer wantedBasisPoints) {
        return wantedBasisPoints == null ? disclosedFee() : Math.min(wantedBasisPoints, disclosedFee());
    }

    /** The share that everybody could read before he bought; nothing where none may be taken. */
    public int disclosedFee() {
        return restockingAllowed ? restockingBasisPoints : 0;
    }

    /** What of the declared facts this preset lets the shop take off; nothing is put back that does not come back. */
    public Extras allowed(Extras declared, ReturnKind kind) {
        return new Extras(
                declared.giftsKept(),
                valueLossAllowed ? declared.valueLoss() : List.of(),
                kind == ReturnKind.RETURN_REFUND ? restocking(declared.restockingBasisPoints()) : 0,
                declared.returnPostage());
    }

    public ZoneId zoneOr(ZoneId ofOrder) {
        return window.zone() == null ? ofOrder : window.zone();
    }

    /** The rule that explains this window. */
    public String windowRule() {
        return "WINDOW_" + id;
    }
}
