package aftercare.holds;

import java.time.Instant;
import java.util.UUID;

import aftercare.access.Actor;
import aftercare.returns.ReturnRequest;

/** What was to be taken out of a hold was taken, with the reference of that; or cannot be any more, without one. */
public record HoldEnded(UUID holdId, ReturnRequest ret, String reference, Actor by, Instant at) {

    public boolean isCaptured() {
        return reference != null;
    }
}
