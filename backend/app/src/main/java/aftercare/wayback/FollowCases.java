package aftercare.wayback;

import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.problems.Refusal;
import aftercare.returns.MoneyState;
import aftercare.returns.ReturnAction;
import aftercare.returns.ReturnEvent;

/** A booking ends with its case; and nobody posts what somebody is on his way to fetch. */
@Singleton
class FollowCases {

    private static final Set<ReturnEvent.Verb> OVER = EnumSet.of(
            ReturnEvent.Verb.WITHDRAWN,
            ReturnEvent.Verb.EXPIRED,
            ReturnEvent.Verb.COMPLETED,
            ReturnEvent.Verb.RECEIVED,
            ReturnEvent.Verb.GRANTED,
            ReturnEvent.Verb.AUTO_GRANTED);

    /** By these alone goods that were to come back stay with the buyer. */
    private static final Set<ReturnEvent.Verb> CHANGED = EnumSet.of(
            ReturnEvent.Verb.OFFER_ACCEPTED,
            ReturnEvent.Verb.CONVERTED,
            ReturnEvent.Verb.AUTO_CONVERTED,
            ReturnEvent.Verb.CARRIED_OUT);

    private final WayBacks ways;

    FollowCases(WayBacks ways) {
        this.ways = ways;
    }

    void follow(@Observes ReturnEvent event) {
        var ret = event.ret();
        // what was booked before cases kept it themselves
        if (event.verb() == ReturnEvent.Verb.SHIPPED && ways.open(ret.id()).isPresent()) {
            throw Refusal.tooLate(ReturnAction.BOOKED);
        }
        if (nobodyHasToCome(event)) {
            ways.open(ret.id()).ifPresent(way -> way.cancel(GoingBack.isOurs(way), event.at()));
            ret.wayBackIsBooked(false);
        }
    }

    private static boolean nobodyHasToCome(ReturnEvent event) {
        var ret = event.ret();
        // goods that never had to come back were never booked
        return ret.kind().goodsComeBack()
                ? OVER.contains(event.verb()) || ret.money() == MoneyState.NONE && event.closesCase()
                : CHANGED.contains(event.verb());
    }
}
