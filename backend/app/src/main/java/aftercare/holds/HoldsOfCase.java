package aftercare.holds;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

/** The one hold of a case that says how it stands, among those that it was renewed by. */
@Singleton
public class HoldsOfCase {

    private static final List<HoldState> TELLING = List.of(
            HoldState.CAPTURED,
            HoldState.CAPTURING,
            HoldState.STANDS,
            HoldState.WANTED,
            HoldState.RELEASING,
            HoldState.REFUSED,
            HoldState.LAPSED,
            HoldState.RELEASED,
            HoldState.CALLED_OFF);

    private final Holds holds;
    private final Clock clock;

    HoldsOfCase(Holds holds, Clock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    /** Null where nothing was ever to be held. */
    public HoldView of(UUID returnId, boolean forStaff) {
        return holds.ofReturn(returnId).stream()
                .min(Comparator.comparingInt(hold -> TELLING.indexOf(hold.state())))
                .map(hold -> HoldView.of(hold, forStaff, clock.instant()))
                .orElse(null);
    }
}
