package aftercare.returns;

import java.util.ArrayList;
import java.util.List;

import aftercare.timeline.TimelineEntry;

/** The story of a case that has begun in this very transaction; its answer need not ask for it. */
record Begun(List<TimelineEntry> story) {

    Begun() {
        this(new ArrayList<>());
    }
}
