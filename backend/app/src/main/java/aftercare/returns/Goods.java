package aftercare.returns;

import java.util.List;
import java.util.function.Function;

import aftercare.settlement.AskedLine;
import aftercare.settlement.Units;

/** All units of a case together. */
record Goods(List<ReturnLine> lines) {

    boolean any(GoodsState state) {
        return lines.stream().anyMatch(line -> !line.in(state).isEmpty());
    }

    boolean anyWithSeller() {
        return lines.stream()
                .anyMatch(line -> !line.in(GoodsState::isWithSeller).isEmpty());
    }

    boolean isInspected() {
        return any(GoodsState.ACCEPTED) || any(GoodsState.REFUSED);
    }

    boolean all(GoodsState state) {
        return lines.stream().allMatch(line -> line.in(state).size() == line.quantity());
    }

    /** Something has come back and was looked at or is waiting to be. */
    boolean isBeingReceived() {
        return anyWithSeller() || any(GoodsState.SHORT);
    }

    List<AskedLine> accepted() {
        return units(line -> line.in(GoodsState.ACCEPTED));
    }

    /** What was accepted, and what else counts like it. */
    List<AskedLine> acceptedAnd(Function<ReturnLine, Units> others) {
        return units(line -> line.in(GoodsState.ACCEPTED).plus(others.apply(line)));
    }

    List<AskedLine> mustGoBack(boolean tooLate) {
        return units(line -> line.mustGoBack(tooLate));
    }

    /** Everything but what was already sent back: what a silent seller pays for. */
    List<AskedLine> notSentBack() {
        return units(line -> line.units().minus(line.in(GoodsState.SENT_BACK)));
    }

    /** Everything that is not missing, refused, or back with the buyer, and what else counts like it. */
    List<AskedLine> payableAnd(Function<ReturnLine, Units> others) {
        return units(line -> line.in(state -> !state.isUnpaid()).plus(others.apply(line)));
    }

    private List<AskedLine> units(Function<ReturnLine, Units> of) {
        return lines.stream()
                .map(line -> new AskedLine(line.lineNo(), of.apply(line)))
                .filter(asked -> !asked.units().isEmpty())
                .toList();
    }

    /** What they are, in a few words: "陶瓷茶壶 ×1 +2". */
    String inWords() {
        var first = lines.getFirst();
        var title = first.title().length() > 200 ? first.title().substring(0, 200) + "…" : first.title();
        return title + " ×" + first.quantity() + (lines.size() > 1 ? " +" + (lines.size() - 1) : "");
    }

    /** One word for the list: the state that is least far along. */
    GoodsState summary() {
        for (var state : List.of(
                GoodsState.ARRIVED,
                GoodsState.IN_TRANSIT,
                GoodsState.WITH_BUYER,
                GoodsState.REFUSED,
                GoodsState.WRONG_ITEM,
                GoodsState.ACCEPTED,
                GoodsState.SHORT,
                GoodsState.LOST,
                GoodsState.SENT_BACK)) {
            if (any(state)) {
                return state;
            }
        }
        return GoodsState.KEPT;
    }
}
