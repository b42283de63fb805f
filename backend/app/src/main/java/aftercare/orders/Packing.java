package aftercare.orders;

import java.util.ArrayList;
import java.util.List;

/**
 * Which pieces of an order are in which of its parcels. A parcel that does not say what it holds, holds everything that is not
 * said to be in another; what is in none has not left.
 */
public final class Packing {

    private final List<OrderLine> lines;
    private final List<Shipment> parcels;
    private final List<Shipment> silent;
    private final boolean allSent;

    private Packing(List<OrderLine> lines, List<Shipment> parcels, List<Shipment> silent) {
        this.lines = lines;
        this.parcels = parcels;
        this.silent = silent;
        this.allSent = !parcels.isEmpty() && lines.stream().allMatch(line -> hereOf(line) == 0);
    }

    /** Pieces of a line that go together; without a parcel they have not left. */
    public record Part(int pieces, List<Shipment> parcels) {}

    public static Packing of(List<OrderLine> lines, List<Shipment> parcels) {
        var silent =
                parcels.stream().filter(parcel -> !parcel.saysWhatItHolds()).toList();
        return new Packing(silent.isEmpty() ? lines : List.of(), parcels, silent);
    }

    /** One that does not say what it holds, holds the rest, whatever the lines are. */
    static boolean needsLines(List<Shipment> parcels) {
        return !parcels.isEmpty() && parcels.stream().allMatch(Shipment::saysWhatItHolds);
    }

    public List<Shipment> parcels() {
        return parcels;
    }

    /** Nothing of it is left to send. */
    public boolean isAllSent() {
        return allSent;
    }

    /** Of how many parts a line is; nearly always of one. */
    public List<Part> partsOf(OrderLine line) {
        if (silent.size() == parcels.size()) {
            return List.of(new Part(line.quantity(), parcels));
        }
        var parts = new ArrayList<Part>();
        var rest = line.quantity() - line.cancelled();
        for (var parcel : parcels) {
            var pieces = parcel.holds(line.lineNo());
            if (pieces > 0) {
                parts.add(new Part(pieces, List.of(parcel)));
                rest -= pieces;
            }
        }
        if (rest > 0 || parts.isEmpty()) {
            parts.add(new Part(rest > 0 ? rest : line.quantity(), silent));
        }
        return parts;
    }

    /** How many are still to be sent; what was paid back before it left is not. */
    public int hereOf(OrderLine line) {
        if (!silent.isEmpty()) {
            return 0;
        }
        return Math.max(0, line.quantity() - line.cancelled() - said(parcels, line.lineNo()));
    }

    static int said(List<Shipment> parcels, int lineNo) {
        return parcels.stream().mapToInt(parcel -> parcel.holds(lineNo)).sum();
    }

    /** Whether so many of a line can all be among what has not left. */
    public boolean mayBeHere(int lineNo, int pieces) {
        return lines.stream().anyMatch(line -> line.lineNo() == lineNo && hereOf(line) >= pieces);
    }

    /** Those in which pieces of a line may have left. */
    public List<Shipment> parcelsOf(int lineNo) {
        return parcels.stream()
                .filter(parcel -> !parcel.saysWhatItHolds() || parcel.holds(lineNo) > 0)
                .toList();
    }
}
