package aftercare.settlement;

import java.util.List;

/**
 * How much of the order a return takes, which is what the freight matrix asks.
 *
 * @param breaksFreeShipping whether this return takes the kept goods below the free-shipping threshold
 */
public record Coverage(Extent extent, boolean freeShipping, boolean breaksFreeShipping) {

    public enum Extent {
        /** Everything, in this one return. */
        WHOLE,
        /** The last pieces: others went back before. */
        REST,
        PART
    }

    public static Coverage of(Purchase purchase, Already already, List<AskedLine> asked) {
        var before = Kept.before(purchase, already);
        var after = Kept.after(purchase, already, asked);
        boolean first = already.lines().stream().allMatch(line -> line.units().isEmpty());
        var extent = after.isNothing() ? (first ? Extent.WHOLE : Extent.REST) : Extent.PART;
        boolean breaks = extent == Extent.PART && breaks(purchase, before.net(), after.net());
        return new Coverage(extent, purchase.freight().isFree(), breaks);
    }

    /** A threshold the order itself did not reach (a favour, another count) is never held against the buyer. */
    private static boolean breaks(Purchase purchase, long before, long after) {
        var freeFrom = purchase.freight().freeFrom();
        if (freeFrom == null || !purchase.freight().isFree()) {
            return false;
        }
        long ordered =
                purchase.lines().stream().mapToLong(line -> line.net().minor()).sum();
        long threshold = Math.min(freeFrom.minor(), ordered);
        return before >= threshold && after < threshold;
    }
}
