package aftercare.refunds;

import java.time.Instant;

/** What became of what a gateway was asked for. Unknown is an answer too: money may have moved. */
public sealed interface GatewayAnswer {

    /** {@code until}: how long a hold stands; null where the gateway does not say so, or nothing is held. */
    record Done(String reference, Instant until) implements GatewayAnswer {

        Done(String reference) {
            this(reference, null);
        }
    }

    /** Final: under this key nothing was done and nothing will be. */
    record Refused(String why) implements GatewayAnswer {}

    /** Not even looked at, so this try did nothing. Of an earlier try under the same key it says nothing. */
    record NotTaken(String why) implements GatewayAnswer {}

    record Unknown(String why) implements GatewayAnswer {}
}
