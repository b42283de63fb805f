package aftercare.refunds;

import java.util.UUID;

import aftercare.money.Money;

/** A way to send money back. */
interface Gateway {

    /**
     * What to pay, and for which shop; {@code key} is the same at every try until the gateway refuses for good, and the
     * gateway pays it at most once.
     */
    record Order(UUID key, UUID shopId, UUID orderId, String tenderRef, Money amount, String note) {}

    /** What became of it. Unknown is an answer too: money may have moved. */
    sealed interface Result {
        record Paid(String reference) implements Result {}

        /** Final: under this key nothing was paid and nothing will be. */
        record Refused(String why) implements Result {}

        /** Not even looked at, so this try moved nothing. Of an earlier try under the same key it says nothing. */
        record NotTaken(String why) implements Result {}

        record Unknown(String why) implements Result {}
    }

    Result pay(Order order);
}
