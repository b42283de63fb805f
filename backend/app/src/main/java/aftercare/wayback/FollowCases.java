package aftercare.wayback;

import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import aftercare.problems.Refusal;
import aftercare.returns.ReturnEvent;

/** A booking ends with its case; and nobody posts what somebody is on his way to fetch. */
@ApplicationScoped
class FollowCases {

    private static final Set<ReturnEvent.Verb> OVER = EnumSet.of(
            ReturnEvent.Verb.WITHDRAWN,
            ReturnEvent.Verb.EXPIRED,
            ReturnEvent.Verb.COMPLETED,
            ReturnEvent.Verb.RECEIVED,
            ReturnEvent.Verb.GRANTED,
            ReturnEvent.Verb.AUTO_GRANTED);

    private final WayBacks ways;

    FollowCases(WayBacks ways) {
        this.ways = ways;
    }

    void follow(@Observes ReturnEvent event) {
        var ret = event.ret();
        // goods that stay were never booked
        if (!ret.kind().goodsComeBack()) {
            return;
        }
        if (event.verb() == ReturnEvent.Verb.SHIPPED && ways.open(ret.id()).isPresent()) {
            throw Refusal.tooLate("PICK_UP_BOOKED");
        }
        if (OVER.contains(event.verb())) {
            ways.open(ret.id()).ifPresent(way -> way.cancel(GoingBack.isOurs(way), event.at()));
        }
    }
}
