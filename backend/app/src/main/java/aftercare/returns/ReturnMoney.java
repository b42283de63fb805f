package aftercare.returns;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import aftercare.refunds.RefundMoved;
import aftercare.refunds.RefundState;
import aftercare.refunds.Refunds;

/** The money machine follows what the gateways report. */
@Singleton
class ReturnMoney {

    private final Returns returns;
    private final Refunds refunds;
    private final DeclineGrant declining;
    private final Event<ReturnEvent> events;

    ReturnMoney(Returns returns, Refunds refunds, DeclineGrant declining, Event<ReturnEvent> events) {
        this.returns = returns;
        this.refunds = refunds;
        this.declining = declining;
        this.events = events;
    }

    void follow(@Observes RefundMoved moved) {
        var ret = returns.lock(moved.returnId());
        if (moved.to() == RefundState.DECLINED) {
            var declined = refunds.findById(moved.refundId());
            events.fire(declining.decline(ret, declined, moved.by(), moved.at()));
            return;
        }
        var to = stateOf(moved.to());
        if (!moved.isWhole() || to == ret.money()) {
            // its legs are part of what was read: whoever read them has an old version now
            returns.getEntityManager().lock(ret, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            return;
        }
        events.fire(ret.moneyMoved(to, moved.by(), moved.at()));
    }

    /** To the buyer it is promised, whoever still has to look. */
    private static MoneyState stateOf(RefundState state) {
        return state == RefundState.TO_APPROVE ? MoneyState.GRANTED : MoneyState.valueOf(state.name());
    }
}
