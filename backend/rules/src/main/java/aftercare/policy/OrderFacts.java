package aftercare.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of the whole order.
 *
 * @param receipts when each parcel was received, as far as they were
 * @param allReceived whether none is still on its way, and nothing of the order is still to be sent
 * @param informed whether the buyer was told of the right to withdraw and who pays the way back (EU, UK)
 * @param toldOn the day he was told of it after all; null: before he bought, or not yet
 * @param abusive whether the buyer is known to abuse returns (R1 art. 53 [V])
 */
public record OrderFacts(
        List<Instant> receipts, boolean allReceived, boolean informed, LocalDate toldOn, boolean abusive) {

    public OrderFacts {
        receipts = List.copyOf(receipts);
    }

    /** One parcel, a buyer who was told everything. */
    public static OrderFacts received(Instant at) {
        return new OrderFacts(List.of(at), true, true, null, false);
    }

    public static OrderFacts notReceived() {
        return new OrderFacts(List.of(), false, true, null, false);
    }
}
