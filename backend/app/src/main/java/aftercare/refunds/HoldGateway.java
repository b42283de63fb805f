package aftercare.refunds;

import java.time.Instant;
import java.util.UUID;

import aftercare.money.Money;

/** A way to hold money at a buyer's payment, and then to take it or to let it go. */
public interface HoldGateway {

    /** What a gateway is asked for. */
    enum Step {
        AUTHORISE,
        /** All of it or a part; the gateway lets go of the rest. */
        CAPTURE,
        RELEASE
    }

    /**
     * {@code hold}: what the gateway calls the hold, null while there is none. The key is the same at every try of one step, and
     * the gateway does that step at most once.
     */
    record Order(UUID key, UUID shopId, String tenderRef, Money amount, String note, String hold) {}

    /** What became of it. Unknown is an answer too: money may be held, or taken. */
    sealed interface Result {
        /** {@code until}: how long it stands, where the gateway says so. */
        record Done(String reference, Instant until) implements Result {}

        /** Final: under this key nothing was done and nothing will be. */
        record Refused(String why) implements Result {}

        /** Not even looked at, so this try did nothing. Of an earlier try under the same key it says nothing. */
        record NotTaken(String why) implements Result {}

        record Unknown(String why) implements Result {}
    }

    Result ask(Step step, Order order);
}
