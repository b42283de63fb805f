package aftercare.returns;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.orders.Order;
import aftercare.orders.Orders;
import aftercare.orders.Packing;
import aftercare.policy.ReturnKind;
import aftercare.policy.Stage;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;

/** Opens a case for what was noticed; told again while that case is open, it is the same. */
@Singleton
public class Noticing {

    private final Orders orders;
    private final Quoting quoting;
    private final CaseWork work;
    private final Returns returns;
    private final ShopTime time;

    Noticing(Orders orders, Quoting quoting, CaseWork work, Returns returns, ShopTime time) {
        this.orders = orders;
        this.quoting = quoting;
        this.work = work;
        this.returns = returns;
        this.time = time;
    }

    /** With everything that can still be asked for. */
    public ReturnRequest open(
            UUID shopId, UUID orderId, Signal signal, Instant since, String source, String text, Actor by) {
        return open(shopId, new ProactiveResource.Notice(orderId, signal, since, source, text, null, null), by);
    }

    /** With what can still be asked for of what is in one of its parcels. */
    public ReturnRequest openForParcel(
            UUID shopId,
            UUID orderId,
            String number,
            Signal signal,
            Instant since,
            String source,
            String text,
            Actor by) {
        var asked = new ProactiveResource.Notice(orderId, signal, since, source, text, null, null);
        return open(shopId, asked, order -> linesIn(order, number), by);
    }

    private IntPredicate linesIn(Order order, String number) {
        var packing = Packing.of(List.of(), orders.shipmentsOf(order));
        return line -> packing.parcelsOf(line).stream()
                .anyMatch(parcel -> parcel.number().equals(number));
    }

    /** With what can still be asked for of one of its lines. */
    public ReturnRequest openForLine(
            UUID shopId, UUID orderId, int lineNo, Signal signal, Instant since, String source, String text, Actor by) {
        var asked = new ProactiveResource.Notice(orderId, signal, since, source, text, null, null);
        return open(shopId, asked, order -> line -> line == lineNo, by);
    }

    ReturnRequest open(UUID shopId, ProactiveResource.Notice asked, Actor by) {
        return open(shopId, asked, order -> line -> true, by);
    }

    private ReturnRequest open(
            UUID shopId, ProactiveResource.Notice asked, Function<Order, IntPredicate> of, Actor by) {
        var order = ours(shopId, asked.orderId());
        var which = of.apply(order);
        var open = returns.noticed(order.id(), asked.signal());
        if (open != null) {
            var known = returns.get(open);
            if (known.lines().stream().anyMatch(line -> which.test(line.lineNo()))) {
                return known;
            }
        }
        var now = time.now(order.shopId());
        if (asked.since().isAfter(now)) {
            throw Refusal.againstRule("/since", "NOT_YET");
        }
        var noticed = new Noticed(asked.signal(), asked.since(), asked.source(), asked.text());
        return work.notice(order, wish(order, asked, which), noticed, by, now);
    }

    private SubmitReturn wish(Order order, ProactiveResource.Notice asked, IntPredicate which) {
        var facts = quoting.facts(order, null);
        var lines = asked.lines() != null ? asked.lines() : about(facts, asked.signal(), which);
        if (lines.isEmpty()) {
            throw Refusal.tooLate("NOTHING_LEFT_TO_TAKE");
        }
        return new SubmitReturn(
                order.id(),
                ReturnKind.REFUND_ONLY,
                asked.signal().reason(stage(facts, lines)),
                lines,
                asked.text(),
                asked.evidence());
    }

    /** Of an order in several parcels only what it can be about. */
    private static List<SubmitReturn.Line> about(OrderToReturn facts, Signal signal, IntPredicate which) {
        return signal.about()
                .map(stage -> facts.at(stage).stream()
                        .filter(line -> which.test(line.lineNo()))
                        .toList())
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stage stage(OrderToReturn facts, List<SubmitReturn.Line> lines) {
        return lines.stream()
                .flatMap(asked -> facts.line(asked.lineNo()).stream())
                .map(line -> facts.facts(line).stage())
                .min(Comparator.naturalOrder())
                .orElseGet(facts::stage);
    }

    private Order ours(UUID shopId, UUID id) {
        return orders.lockWithParcels(id)
                .filter(order -> order.shopId().equals(shopId))
                .orElseThrow(() -> Refusal.againstRule("/orderId", "UNKNOWN_ORDER"));
    }
}
