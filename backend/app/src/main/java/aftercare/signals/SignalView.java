package aftercare.signals;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import aftercare.paging.Cursor;
import aftercare.problems.Words;
import aftercare.returns.Signal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What should be looked after, and why. */
@Schema(name = "RaisedSignal")
public record SignalView(
        UUID id,
        int version,
        Signal kind,
        SignalState state,

        @Schema(
                description =
                        "What was noticed, in plain words; a case that is opened for it says the same to the buyer")
        String text,

        @Schema(description = "Absent where it is about an article") @Nullable
        UUID orderId,

        @Nullable String orderNumber,
        @Nullable String carrier,
        @Schema(description = "Of the parcel") @Nullable String number,
        @Nullable String sku,
        @Nullable String title,

        @Schema(description = "How many cases; absent where it is about a parcel or an order") @Nullable
        Integer faults,

        Instant since,
        Instant raisedAt,

        @Schema(description = "The case that was opened for it") @Nullable
        UUID returnId,

        @Nullable String returnNumber,

        @Schema(description = "Why nothing is to be done") @Nullable
        String why,

        @Nullable String endedBy,
        @Nullable Instant endedAt)
        implements Tagged {

    static SignalView of(RaisedSignal signal, Locale language) {
        return new SignalView(
                signal.id(),
                signal.version(),
                signal.kind(),
                signal.state(),
                text(signal, language),
                signal.orderId(),
                signal.orderNumber(),
                signal.carrier(),
                signal.number(),
                signal.sku(),
                signal.title(),
                signal.sku() == null ? null : signal.pieces(),
                signal.since(),
                signal.raisedAt(),
                signal.returnId(),
                signal.returnNumber(),
                signal.why(),
                signal.endedBy(),
                signal.endedAt());
    }

    static String text(RaisedSignal signal, Locale language) {
        var named = Map.of(
                "carrier", "" + signal.carrier(),
                "number", "" + signal.number(),
                "title", "" + signal.title(),
                "faults", "" + signal.pieces(),
                "said", signal.said() == null ? "" : signal.said());
        return Words.of("signals", signal.kind().name(), language, named).strip();
    }

    String cursor() {
        return new Cursor(raisedAt, id).write();
    }
}
