package aftercare.wayback;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.problems.Trace;
import aftercare.returns.CaseWork;
import aftercare.shops.ShopTime;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Books with carriers over HTTP, calls them off, and asks how it stands. The call holds no transaction; an answer that got lost is
 * asked for again under the same key, so nothing is ever booked twice.
 */
@Singleton
public class AskCarriers {

    private static final int PORTION = 20;

    private final WayBacks ways;
    private final Carriers carriers;
    private final GoingBack going;
    private final CaseWork work;
    private final ShopTime time;
    private final Clock clock;

    AskCarriers(WayBacks ways, Carriers carriers, GoingBack going, CaseWork work, ShopTime time, Clock clock) {
        this.ways = ways;
        this.carriers = carriers;
        this.going = going;
        this.work = work;
        this.time = time;
        this.clock = clock;
    }

    private record Asked(
            UUID id,
            UUID shopId,
            UUID returnId,
            WayBack.State state,
            String carrier,
            ReturnCarrier.Order order,
            String trace) {}

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void ask() {
        QuarkusTransaction.requiringNew()
                .call(() -> ways.due(clock.instant(), PORTION))
                .forEach(this::askSafely);
    }

    private void askSafely(UUID id) {
        try {
            ask(id);
        } catch (RuntimeException broken) {
            Log.errorf(broken, "Way back %s", id);
        }
    }

    /** One booking, now. */
    void ask(UUID id) {
        var asked = QuarkusTransaction.requiringNew().call(() -> {
            var way = ways.findById(id);
            return new Asked(id, way.shopId(), way.returnId(), way.state(), way.carrier(), way.order(), way.trace());
        });
        var said = Trace.under(asked.trace(), id, () -> said(asked));
        QuarkusTransaction.requiringNew().run(() -> hear(asked, said));
    }

    private ReturnCarrier.Result said(Asked asked) {
        var carrier = carriers.find(asked.shopId(), asked.carrier());
        if (carrier.isEmpty()) {
            return new ReturnCarrier.Result.Unknown("no carrier of this name is set up");
        }
        return switch (asked.state()) {
            case ASKED -> carrier.get().book(asked.order());
            case CANCELLING -> carrier.get().cancel(asked.id());
            default -> carrier.get().look(asked.id());
        };
    }

    private void hear(Asked asked, ReturnCarrier.Result said) {
        var now = time.now(asked.shopId());
        // as everywhere: whoever acts on the case waits for this answer, or this answer for him
        var ret = work.lock(asked.returnId());
        var way = ways.lock(asked.id());
        // meanwhile somebody called it off: this answer is to an older question, the next call asks the new one
        if (way.state() != asked.state()) {
            return;
        }
        var collected = way.hear(said, now);
        // one that is being called off holds nothing: another may be booked by now
        if (asked.state().holdsAPlace()) {
            ret.wayBackIsBooked(way.state().holdsAPlace());
        }
        if (collected && said instanceof ReturnCarrier.Result.Collected has) {
            going.collected(ret, way, has, now);
        } else if (way.isLetDown()) {
            going.letDown(ret, way, now);
        }
    }
}
