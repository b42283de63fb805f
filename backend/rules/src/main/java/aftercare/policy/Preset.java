package aftercare.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import aftercare.settlement.Extras;

/**
 * One version of a return policy, as data. It is frozen onto an order when that is placed.
 *
 * @param qualityPreset the preset that judges faults of the goods; null when nothing more is promised than a look at it
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
        RefundTerm refund,
        FreightScheme freight,
        Exclusions exclusions,
        boolean restockingAllowed,
        boolean valueLossAllowed,
        boolean withdrawalFunction,
        String qualityPreset) {

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

    /** @param hardStopDays after which lateness is an offence (L2 art. 31 [V]); null when there is none */
    public record RefundTerm(
            int days, boolean workingDays, RefundFrom from, Integer hardStopDays, boolean mayWaitForGoods) {

        public enum RefundFrom {
            GOODS_RECEIVED,
            NOTICE,
            /** Whichever comes first. */
            GOODS_RECEIVED_OR_PROOF_OF_SENDING
        }
    }

    /**
     * @param ifConfirmed only where the buyer confirmed it for this purchase (L2 art. 7, 20 [V])
     * @param onceUnsealed the seal decides, so a person looks at it
     */
    public record Exclusions(List<Exclusion> byLaw, List<Exclusion> ifConfirmed, List<Exclusion> onceUnsealed) {}

    /** The shop may promise more days, never less. */
    public int days(int promised) {
        return Math.max(window.days(), promised);
    }

    /** The fee the shop wants, or nothing where the preset forbids one. */
    public int restocking(int wantedBasisPoints) {
        return restockingAllowed ? wantedBasisPoints : 0;
    }

    /** What of the declared facts this preset lets the shop take off. */
    public Extras allowed(Extras declared) {
        return new Extras(
                declared.giftsKept(),
                valueLossAllowed ? declared.valueLoss() : List.of(),
                restocking(declared.restockingBasisPoints()),
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
