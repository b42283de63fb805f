package aftercare.policy;

import java.time.Instant;
import java.util.List;

/**
 * What is known of the whole order.
 *
 * @param receipts when each parcel was received, as far as they were
 * @param allReceived whether none is still on its way
 * @param informed whether the buyer was told of the right to withdraw and who pays the way back (EU, UK)
 * @param abusive whether the buyer is known to abuse returns (R1 art. 53 [V])
 */
public record OrderFacts(List<Instant> receipts, boolean allReceived, boolean informed, boolean abusive) {

    public OrderFacts {
        receipts = List.copyOf(receipts);
    }

    /** One parcel, a buyer who was told everything. */
    public static OrderFacts received(Instant at) {
        return new OrderFacts(List.of(at), true, true, false);
    }

    public static OrderFacts notReceived() {
        return new OrderFacts(List.of(), false, true, false);
    }
}
