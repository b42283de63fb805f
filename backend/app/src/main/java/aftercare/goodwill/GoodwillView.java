package aftercare.goodwill;

import java.time.Instant;
import java.util.UUID;

import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.paging.Cursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A goodwill payment and how far it is. */
@Schema(name = "Goodwill")
public record GoodwillView(
        UUID id,
        int version,
        UUID returnId,
        String returnNumber,
        Money amount,
        GoodwillReason reason,
        String words,
        GoodwillWay way,
        GoodwillState state,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant paidAt,
        @Nullable String reference)
        implements Tagged {

    static GoodwillView of(Goodwill goodwill) {
        return new GoodwillView(
                goodwill.id(),
                goodwill.version(),
                goodwill.returnId(),
                goodwill.returnNumber(),
                goodwill.amount(),
                goodwill.reason(),
                goodwill.words(),
                goodwill.way(),
                goodwill.state(),
                goodwill.askedByName(),
                goodwill.askedAt(),
                goodwill.decidedByName(),
                goodwill.decidedAt(),
                goodwill.paidAt(),
                goodwill.reference());
    }

    String cursor() {
        return new Cursor(askedAt, id).write();
    }
}
