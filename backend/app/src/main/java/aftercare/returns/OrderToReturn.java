package aftercare.returns;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import aftercare.orders.Order;
import aftercare.orders.OrderLine;
import aftercare.orders.Shipment;
import aftercare.policy.LineFacts;
import aftercare.policy.OrderFacts;
import aftercare.policy.Stage;
import aftercare.policy.Terms;
import aftercare.settlement.Already;
import aftercare.settlement.Purchase;
import aftercare.settlement.Units;

/** Everything that must be known of an order to judge and quote what may come back of it. */
record OrderToReturn(
        Order order,
        List<OrderLine> lines,
        List<Shipment> shipments,
        Terms terms,
        Purchase purchase,
        Map<Integer, Units> held,
        Already already) {

    Optional<OrderLine> line(int lineNo) {
        return lines.stream().filter(line -> line.lineNo() == lineNo).findFirst();
    }

    Units heldOf(int lineNo) {
        return held.getOrDefault(lineNo, Units.none());
    }

    int leftOf(OrderLine line) {
        return line.quantity() - heldOf(line.lineNo()).size();
    }

    /** Parcels do not say yet which lines they carry; so a line has arrived when the last parcel has. */
    LineFacts facts(OrderLine line) {
        return new LineFacts(
                line.lineNo(),
                leftOf(line),
                line.goodsClass(),
                line.exclusion() == null ? Set.of() : Set.of(line.exclusion()),
                line.exclusion() == null || !line.exclusionConfirmed() ? Set.of() : Set.of(line.exclusion()),
                latest(Shipment::shippedAt),
                latest(Shipment::signedAt),
                latest(Shipment::deliveredAt));
    }

    OrderFacts orderFacts() {
        var receipts = shipments.stream()
                .map(s -> s.signedAt() == null ? s.deliveredAt() : s.signedAt())
                .filter(Objects::nonNull)
                .toList();
        return new OrderFacts(receipts, receipts.size() == shipments.size(), true, false);
    }

    Stage stage() {
        return lines.isEmpty() ? Stage.BEFORE_DISPATCH : facts(lines.getFirst()).stage();
    }

    private Instant latest(Function<Shipment, Instant> of) {
        return shipments.stream()
                .map(of)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
