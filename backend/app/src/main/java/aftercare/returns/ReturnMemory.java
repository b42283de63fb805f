package aftercare.returns;

import java.util.HashMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.events.Events;
import aftercare.timeline.Timeline;
import aftercare.timeline.TimelineEntry;

/** Every fact about a case is remembered in its timeline and told in the event log, in the transaction of the fact. */
@Singleton
class ReturnMemory {

    private final Timeline timeline;
    private final Events events;

    ReturnMemory(Timeline timeline, Events events) {
        this.timeline = timeline;
        this.events = events;
    }

    void remember(@Observes ReturnEvent event) {
        var ret = event.ret();
        var entry = TimelineEntry.of(
                ret.shopId(),
                ret.id(),
                event.at(),
                event.actor(),
                event.verb().name(),
                event.changes(),
                new TimelineEntry.ByRule(event.data().get("clock"), ret.presetId(), ret.presetVersion()),
                event.data());
        timeline.add(event.verb().isStaffOnly() ? entry.forStaffOnly() : entry);
        if (ret.begun() != null) {
            ret.begun().story().add(entry);
        }
    }

    void tell(@Observes ReturnEvent event) {
        var ret = event.ret();
        var data = new HashMap<String, String>();
        data.put("number", ret.number());
        event.changes().forEach(change -> data.put(change.machine(), change.to()));
        events.tell(ret.shopId(), "return." + event.verb().word(), ret.id(), event.at(), data);
    }
}
