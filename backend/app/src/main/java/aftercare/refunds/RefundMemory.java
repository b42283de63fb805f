package aftercare.refunds;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.timeline.Timeline;
import aftercare.timeline.TimelineEntry;

/** What was done to a refund stands in the timeline of its case, also where the case itself does not move. */
@Singleton
class RefundMemory {

    private final Timeline timeline;

    RefundMemory(Timeline timeline) {
        this.timeline = timeline;
    }

    void forStaff(Refund refund, String verb, Map<String, String> data, Actor by, Instant now) {
        timeline.add(entry(refund, verb, data, by, now).forStaffOnly());
    }

    private static TimelineEntry entry(Refund refund, String verb, Map<String, String> data, Actor by, Instant now) {
        return TimelineEntry.of(refund.shopId(), refund.returnId(), now, by, verb, List.of(), null, data);
    }
}
