package aftercare.disputes;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import aftercare.pdf.Paper;
import aftercare.returns.LineView;

/** What was found of the goods of a dispute, as its paper says it. */
record GoodsOnPaper(List<LineView> lines) {

    void writeTo(Paper paper, UnaryOperator<String> word) {
        paper.heading(word.apply("SEEN"));
        if (units().allMatch(GoodsOnPaper::isUnseen)) {
            paper.text(word.apply("NOBODY_LOOKED"));
            return;
        }
        var signed = units().anyMatch(units -> units.signedBy() != null);
        var titles = List.of(
                word.apply("GOODS"),
                word.apply("PIECES"),
                word.apply("STATE"),
                word.apply("GRADE"),
                word.apply("FOUND"));
        var rows = lines.stream()
                .flatMap(line -> line.units().stream()
                        .map(units -> signed ? signed(line, units, word) : seen(line, units, word)))
                .toList();
        if (signed) {
            paper.table(with(titles, word.apply("SIGNED")), new float[] {4, 1, 2, 1, 4, 2}, rows);
        } else {
            paper.table(titles, new float[] {4, 1, 2, 1, 5}, rows);
        }
    }

    private Stream<LineView.UnitsIn> units() {
        return lines.stream().flatMap(line -> line.units().stream());
    }

    private static boolean isUnseen(LineView.UnitsIn units) {
        return units.grade() == null && units.reason() == null && units.signedBy() == null;
    }

    private static List<String> seen(LineView line, LineView.UnitsIn units, UnaryOperator<String> word) {
        var reason = units.reason() == null ? null : word.apply("UNFIT_" + units.reason());
        return List.of(
                line.title(),
                String.valueOf(units.quantity()),
                word.apply("GOODS_" + units.state()),
                units.grade() == null ? "" : units.grade(),
                joined(" · ", reason, units.note(), units.unitCode()));
    }

    /** Only its own people read who signed for the shop. */
    private static List<String> signed(LineView line, LineView.UnitsIn units, UnaryOperator<String> word) {
        return with(seen(line, units, word), joined(", ", units.signedBy(), units.countersignedBy()));
    }

    private static List<String> with(List<String> cells, String last) {
        return Stream.concat(cells.stream(), Stream.of(last)).toList();
    }

    private static String joined(String by, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(by));
    }
}
