package aftercare.policy;

import java.util.EnumMap;
import java.util.Map;

import aftercare.settlement.Coverage;
import aftercare.settlement.FreightOutcome;
import aftercare.settlement.FreightOutcome.Outbound;
import aftercare.settlement.Payer;

/** Who bears which freight leg (运费矩阵, §1.4): a table in {@code freight-matrix.csv}, read once. */
public final class FreightMatrix {

    private static final Map<FreightRow, Map<Column, FreightOutcome>> CELLS = load(true);
    private static final Map<FreightRow, Map<Column, FreightOutcome>> KEPT = load(false);

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
        if (kind == ReturnKind.PRICE_MATCH) {
            return FreightOutcome.NOTHING_TRAVELS;
        }
        var column = column(row, coverage, kind);
        return kind.goodsComeBack() ? cell(row, column) : kept(row, column);
    }

    /** Who bears it when goods are lost or broken on the way back (R1 art. 11, 70 [V]). */
    public static Payer bearsTheReturnLeg(boolean lost, boolean goodsWereFaulty) {
        return lost && !goodsWereFaulty ? Payer.BUYER : Payer.SELLER;
    }

    static FreightOutcome cell(FreightRow row, Column column) {
        return CELLS.get(row).get(column);
    }

    /** The goods stay, or never left: only the way to the buyer is spoken of. */
    static FreightOutcome kept(FreightRow row, Column column) {
        return KEPT.get(row).get(column);
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

    private static Map<FreightRow, Map<Column, FreightOutcome>> load(boolean comesBack) {
        var cells = new EnumMap<FreightRow, Map<Column, FreightOutcome>>(FreightRow.class);
        Shipped.lines("/freight-matrix.csv").skip(1).forEach(line -> {
            var field = line.split(",");
            var row = cells.computeIfAbsent(FreightRow.valueOf(field[0]), any -> new EnumMap<>(Column.class));
            var outcome = outcome(field, comesBack);
            // a star fills the row, what follows it is more special
            for (var column : Column.values()) {
                if (field[1].equals("*") || field[1].equals(column.name())) {
                    row.put(column, outcome);
                }
            }
        });
        return cells;
    }

    private static FreightOutcome outcome(String[] field, boolean comesBack) {
        var rule = field[comesBack ? 6 : 7];
        return new FreightOutcome(
                Outbound.valueOf(field[2]),
                field[3].equals("yes"),
                comesBack ? Payer.valueOf(field[4]) : null,
                Payer.valueOf(field[5]),
                rule.equals("-") ? null : PolicyRule.valueOf(rule).name());
    }
}
