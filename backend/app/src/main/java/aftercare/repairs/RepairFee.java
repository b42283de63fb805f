package aftercare.repairs;

import java.time.Instant;
import java.util.List;

import aftercare.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a repair costs the buyer: parts, labour and the rest, line by line, and why it costs anything at all. */
public record RepairFee(Cause cause, String message, List<Line> lines, Instant quotedAt) {

    /** Inside the guarantee a repair is free (L10, L1 art. 24, Dir. 2019/771 art. 14), so a fee has a cause. */
    @Schema(name = "RepairFeeCause")
    public enum Cause {
        GUARANTEE_OVER,
        /** Misuse, a fall, water: shown with a photo. */
        BUYER_FAULT
    }

    /** What a line of a quote is for. */
    @Schema(name = "RepairFeeKind")
    public enum Kind {
        PART,
        LABOUR,
        OTHER
    }

    /** One line of a quote. */
    @Schema(name = "RepairFeeLine")
    public record Line(Kind kind, String text, Money amount) {}

    public RepairFee {
        lines = List.copyOf(lines);
    }

    public Money total() {
        return lines.stream().map(Line::amount).reduce(Money::plus).orElseThrow();
    }
}
