package aftercare.holds;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.clocks.CaseClock;
import aftercare.clocks.CaseClocks;
import aftercare.clocks.ClockDue;
import aftercare.returns.Returns;
import aftercare.shops.ShopTime;

/** Renews what would lapse, and says so where it has. */
@Singleton
class HoldExpiry {

    private final CaseClocks clocks;
    private final Returns returns;
    private final Holding holding;
    private final ShopTime time;

    HoldExpiry(CaseClocks clocks, Returns returns, Holding holding, ShopTime time) {
        this.clocks = clocks;
        this.returns = returns;
        this.holding = holding;
        this.time = time;
    }

    void ranOut(@Observes ClockDue due) {
        if (due.kind() != CaseClock.Kind.ROUTINE || !HoldClock.HOLD.equals(due.code())) {
            return;
        }
        var ret = returns.lock(due.subjectId());
        var now = time.isSandbox(ret.shopId()) ? due.dueAt() : due.now();
        if (clocks.claim(due, now)) {
            holding.renew(ret, now);
        }
    }
}
