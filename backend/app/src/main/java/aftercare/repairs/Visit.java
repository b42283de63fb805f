package aftercare.repairs;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import aftercare.problems.Refusal;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

/** An appointment: when and where, as it was agreed on. */
public record Visit(
        UUID visitSlotId, RepairPlace visitPlace, Instant visitStartsAt, Instant visitEndsAt, String visitAddress) {

    public static final Visit NONE = new Visit(null, null, null, null, null);

    /** Until so long before its start a buyer may move or cancel it; the shop may until it starts (P). */
    public static final Duration NOTICE = Duration.ofHours(24);

    /** Why a buyer may not any more. */
    public static final String TOO_CLOSE = "APPOINTMENT_TOO_CLOSE";

    @JsonIgnore
    public boolean isMade() {
        return visitSlotId != null;
    }

    @JsonIgnore
    public boolean isAtHome() {
        return visitPlace == RepairPlace.HOME;
    }

    public void checkMovable(boolean byBuyer, Instant now) {
        var refusal = refusal(byBuyer, now);
        if (refusal != null) {
            throw Refusal.againstRule("/slotId", refusal, NOTICE.toHours());
        }
    }

    /** Why it cannot be moved or cancelled at this moment; null: it can. What was missed may be made anew. */
    public String refusal(boolean byBuyer, Instant now) {
        if (!isMade()) {
            return null;
        }
        var last = byBuyer ? visitStartsAt.minus(NOTICE) : visitStartsAt;
        return now.isBefore(last) || !now.isBefore(visitEndsAt) ? null : byBuyer ? TOO_CLOSE : "APPOINTMENT_BEGUN";
    }

    @Immutable
    @Converter
    public static class Text extends JsonText<Visit> {
        public Text() {
            super(new TypeReference<>() {}, NONE);
        }
    }
}
