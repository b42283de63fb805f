package aftercare.returns;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import aftercare.access.Actor;

/** What carriers say of the parcels in which replacements, what was missing and repaired pieces go out. */
@Singleton
public class SentAgain {

    private final Returns returns;
    private final Event<ReturnEvent> events;

    SentAgain(Returns returns, Event<ReturnEvent> events) {
        this.returns = returns;
        this.events = events;
    }

    /** True when that is news: neither known, nor settled, nor older than the parcel itself. */
    public boolean delivered(UUID returnId, Instant at, Actor by, Instant now) {
        var ret = returns.lock(returnId);
        var news = ret.outbound() == OutboundState.SENT
                && ret.resend().deliveredAt() == null
                && !at.isBefore(ret.resend().resentAt());
        if (news) {
            events.fire(Replacing.delivered(ret, at, by, now));
        }
        return news;
    }
}
