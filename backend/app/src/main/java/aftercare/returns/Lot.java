package aftercare.returns;

import java.util.List;
import java.util.UUID;

import aftercare.settlement.Units;

/** Units of one line that are in the same state for the same reason. */
public record Lot(
        GoodsState state,
        Units units,
        String grade,
        String reason,
        String note,
        String unitCode,
        Boolean packagingComplete,
        Signature signed,
        Signature countersigned,
        List<UUID> files) {

    static Lot of(GoodsState state, Units units) {
        return of(state, units, Finding.NONE);
    }

    static Lot of(GoodsState state, Units units, Finding found) {
        return new Lot(
                state,
                units,
                found.grade(),
                found.reason(),
                found.note(),
                found.unitCode(),
                found.packagingComplete(),
                found.signed(),
                found.countersigned(),
                found.files());
    }

    Lot with(Units fewer) {
        return of(state, fewer, finding());
    }

    Finding finding() {
        return new Finding(grade, reason, note, unitCode, packagingComplete, signed, countersigned, files);
    }

    /** Found to be another item by one person; it counts when a second has signed. */
    boolean waitsForSignature() {
        return state == GoodsState.ARRIVED && signed != null;
    }
}
