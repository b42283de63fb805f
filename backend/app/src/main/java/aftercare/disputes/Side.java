package aftercare.disputes;

import aftercare.access.Who;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who speaks in a dispute. */
@Schema(name = "DisputeSide")
public enum Side {
    BUYER,
    SELLER,
    PLATFORM;

    /** Of somebody who is a party. */
    static Side of(Who who) {
        return who.isForShop() ? SELLER : BUYER;
    }
}
