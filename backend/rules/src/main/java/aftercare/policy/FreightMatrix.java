package aftercare.policy;

import java.util.EnumMap;
import java.util.Map;

import aftercare.settlement.Coverage;
import aftercare.settlement.FreightOutcome;
import aftercare.settlement.FreightOutcome.Outbound;
import aftercare.settlement.Payer;

/** Who bears which freight leg (运费矩阵, §1.4): a table in {@code freight-matrix.csv}, read once. */
public final class FreightMatrix {

    private static final Map<FreightRow, Map<Column, FreightOutcome>> CELLS = load();

    private FreightMatrix() {}

    enum Column {
        FREE_WHOLE,
        PAID_WHOLE,
        FREE_PART,
        FREE_PART_BROKEN,
        PAID_PART,
        EXCHANGE
    }

    public static FreightOutcome outcome(FreightRow row, Coverage coverage, ReturnKind kind) {
        return cell(row, column(row, coverage, kind));
    }

    /** Who bears it when goods are lost or broken on the way back (R1 art. 11, 70 [V]). */
    public static Payer bearsTheReturnLeg(boolean lost, boolean goodsWereFaulty) {
        return lost && !goodsWereFaulty ? Payer.BUYER : Payer.SELLER;
    }

    static FreightOutcome cell(FreightRow row, Column column) {
        return CELLS.get(row).get(column);
    }

    private static Column column(FreightRow row, Coverage coverage, ReturnKind kind) {
        if (kind == ReturnKind.EXCHANGE) {
            return Column.EXCHANGE;
        }
        boolean whole = switch (coverage.extent()) {
            case WHOLE -> true;
            case REST -> row.countsTheRestAsWhole();
            case PART -> false;
        };
        if (whole) {
            return coverage.freeShipping() ? Column.FREE_WHOLE : Column.PAID_WHOLE;
        }
        if (!coverage.freeShipping()) {
            return Column.PAID_PART;
        }
        return coverage.breaksFreeShipping() ? Column.FREE_PART_BROKEN : Column.FREE_PART;
    }

    private static Map<FreightRow, Map<Column, FreightOutcome>> load() {
        var cells = new EnumMap<FreightRow, Map<Column, FreightOutcome>>(FreightRow.class);
        Shipped.lines("/freight-matrix.csv").skip(1).forEach(line -> {
            var field = line.split(",");
            var row = cells.computeIfAbsent(FreightRow.valueOf(field[0]), any -> new EnumMap<>(Column.class));
            var outcome = new FreightOutcome(
                    Outbound.valueOf(field[2]),
                    field[3].equals("yes"),
                    Payer.valueOf(field[4]),
                    Payer.valueOf(field[5]),
                    PolicyRule.valueOf(field[6]).name());
            // a star fills the row, what follows it is more special
            for (var column : Column.values()) {
                if (field[1].equals("*") || field[1].equals(column.name())) {
                    row.put(column, outcome);
                }
            }
        });
        return cells;
    }
}
