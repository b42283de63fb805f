package aftercare.returns;

import aftercare.settlement.Units;

/** Units of one line that are in the same state for the same reason. */
public record Lot(GoodsState state, Units units, String grade, String reason, String note) {

    static Lot of(GoodsState state, Units units) {
        return new Lot(state, units, null, null, null);
    }

    Lot with(Units fewer) {
        return new Lot(state, fewer, grade, reason, note);
    }
}
