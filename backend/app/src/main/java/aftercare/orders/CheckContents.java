package aftercare.orders;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import aftercare.problems.Refusal;

/** What parcels say they hold must have been bought, and once: over all parcels of the order. */
final class CheckContents {

    private final Map<Integer, Integer> left;
    private final List<PlaceOrder.Sent> sent;

    private CheckContents(Map<Integer, Integer> left, List<PlaceOrder.Sent> sent) {
        this.left = left;
        this.sent = sent;
    }

    /** What is known of a parcel stays true until it is said anew. */
    static CheckContents of(Map<Integer, Integer> bought, List<Shipment> known, List<PlaceOrder.Sent> sent) {
        var left = new HashMap<>(bought);
        known.stream()
                .filter(parcel -> sent.stream().noneMatch(said -> said.lines() != null && parcel.is(said)))
                .forEach(parcel -> left.replaceAll((lineNo, pieces) -> pieces - parcel.holds(lineNo)));
        return new CheckContents(left, sent);
    }

    /** @param at where the parcel of this place in the list is spoken of */
    void check(IntFunction<String> at) {
        for (var i = 0; i < sent.size(); i++) {
            if (sent.get(i).lines() != null) {
                check(sent.get(i), at.apply(i) + "/lines/");
            }
        }
    }

    private void check(PlaceOrder.Sent parcel, String at) {
        var seen = new HashSet<Integer>();
        for (var i = 0; i < parcel.lines().size(); i++) {
            var line = parcel.lines().get(i);
            if (!left.containsKey(line.lineNo())) {
                throw Refusal.againstRule(at + i + "/lineNo", "LINE_UNKNOWN");
            }
            if (!seen.add(line.lineNo())) {
                throw Refusal.malformed(at + i + "/lineNo", "LINE_DUPLICATE");
            }
            var free = Math.max(0, left.get(line.lineNo()));
            if (line.quantity() > free) {
                throw Refusal.againstRule(at + i + "/quantity", "MORE_THAN_BOUGHT", free);
            }
            left.put(line.lineNo(), free - line.quantity());
        }
    }
}
