package aftercare.settlement;

import java.util.List;

/** What a refund is asked for, with what policy has already decided about it. */
public record RefundAsk(List<AskedLine> lines, Fault fault, ThresholdMode mode, FreightOutcome freight, Extras extras) {

    public RefundAsk {
        lines = lines == null ? List.of() : List.copyOf(lines);
        extras = extras == null ? Extras.none() : extras;
    }

    /** A promotion is never clawed back for a fault the shop answers for. */
    ThresholdMode effectiveMode() {
        return fault.isAnsweredByShop() ? ThresholdMode.PRORATA : mode;
    }
}
