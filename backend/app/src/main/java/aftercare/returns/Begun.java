package aftercare.returns;

import java.util.ArrayList;
import java.util.List;

import aftercare.clocks.CaseClock;
import aftercare.timeline.TimelineEntry;

/** All that was written of a case that has begun in this very transaction; its answer need not ask for it. */
record Begun(List<CaseClock> clocks, List<TimelineEntry> story) {

    Begun() {
        this(new ArrayList<>(), new ArrayList<>());
    }
}
