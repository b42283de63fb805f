package aftercare.holds;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.problems.Trace;
import aftercare.refunds.GatewayAnswer;
import aftercare.refunds.Gateways;
import aftercare.refunds.HoldGateway;
import aftercare.refunds.Lanes;
import aftercare.returns.Returns;
import aftercare.shops.ShopTime;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Asks gateways to hold, to take and to let go, as money is sent back: leased before the call, no transaction while it lasts, and
 * a lost answer asked for again under the same key, so that nothing is ever held or taken twice.
 */
@Singleton
public class HoldSender {

    private final Holds holds;
    private final Holding holding;
    private final Gateways gateways;
    private final Returns returns;
    private final Clock clock;
    private final ShopTime time;
    private final Lanes lanes = new Lanes("Hold", this::send);

    HoldSender(Holds holds, Holding holding, Gateways gateways, Returns returns, Clock clock, ShopTime time) {
        this.holds = holds;
        this.holding = holding;
        this.gateways = gateways;
        this.returns = returns;
        this.clock = clock;
        this.time = time;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.PROCEED)
    public void send() {
        lanes.run(
                () -> holds.gatewaysWithWork(clock.instant()),
                gateway -> holds.due(gateway, clock.instant(), Lanes.PORTION));
    }

    private void send(UUID holdId) {
        var asked = QuarkusTransaction.requiringNew().call(() -> lease(holdId));
        if (asked != null) {
            var answer = Trace.under(asked.trace(), asked.order().key(), () -> ask(asked));
            QuarkusTransaction.requiringNew().run(() -> record(holdId, asked, answer));
        }
    }

    private static GatewayAnswer ask(Leased asked) {
        try {
            return asked.gateway().ask(asked.step(), asked.order());
        } catch (RuntimeException broken) {
            Log.errorf(broken, "The gateway of %s broke", asked.order().note());
            return new GatewayAnswer.Unknown("no answer");
        }
    }

    /**
     * @param open whether an earlier try may have done it
     * @param attempt which try this is: what an earlier one hears later no longer counts, unless it was done
     */
    record Leased(
            HoldGateway gateway,
            HoldGateway.Step step,
            HoldGateway.Order order,
            String trace,
            boolean open,
            int attempt) {}

    /** Null when another node has it, or when there is no gateway to ask. */
    Leased lease(UUID holdId) {
        var hold = holds.lock(holdId);
        var wall = clock.instant();
        if (hold.step() == null || hold.attempts().isWaitingAfter(wall)) {
            return null;
        }
        var gateway = gateways.holder(hold.shopId(), hold.gateway());
        if (gateway.isEmpty()) {
            hold.attempts().waits("No gateway named " + hold.gateway() + " holds money for this shop.", wall);
            return null;
        }
        var open = hold.attempts().isOpen();
        hold.attempts().lease(wall);
        return new Leased(
                gateway.get(),
                hold.step(),
                order(hold),
                hold.trace(),
                open,
                hold.attempts().count());
    }

    private static HoldGateway.Order order(Hold hold) {
        Money amount = hold.step() == HoldGateway.Step.CAPTURE ? hold.taken() : hold.amount();
        return new HoldGateway.Order(
                hold.stepKey(), hold.shopId(), hold.tenderRef(), amount, hold.returnNumber(), hold.reference());
    }

    void record(UUID holdId, Leased asked, GatewayAnswer result) {
        var ret = returns.lock(holds.returnOf(holdId));
        var hold = holds.lock(holdId);
        var over = hold.step() != asked.step()
                || !hold.stepKey().equals(asked.order().key());
        var late = hold.attempts().count() != asked.attempt() && !(result instanceof GatewayAnswer.Done);
        if (over || late) {
            return;
        }
        var by = Actor.system(hold.gateway());
        holding.answered(ret, hold, result, asked.open(), by, time.now(hold.shopId()));
    }
}
