package aftercare.returns;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import aftercare.orders.Order;
import aftercare.orders.OrderLine;
import aftercare.orders.Shipment;
import aftercare.policy.Exclusion;
import aftercare.policy.LineFacts;
import aftercare.policy.OrderFacts;
import aftercare.policy.Stage;
import aftercare.policy.Terms;
import aftercare.settlement.Already;
import aftercare.settlement.Purchase;
import aftercare.settlement.Units;

/**
 * Everything that must be known of an order to judge and quote what may come back of it.
 *
 * @param informed whether the buyer was told of the right to withdraw
 * @param abusive whether he had returned so often that the shop's terms let him bear the freight
 * @param until what happened later is not looked at; null: everything is
 */
record OrderToReturn(
        Order order,
        List<OrderLine> lines,
        List<Shipment> shipments,
        Terms terms,
        Purchase purchase,
        Map<Integer, Units> held,
        Already already,
        Instant until,
        boolean informed,
        boolean abusive) {

    /** The same facts judged by other rules. */
    OrderToReturn under(Terms others) {
        return new OrderToReturn(order, lines, shipments, others, purchase, held, already, until, informed, abusive);
    }

    /** Everything that can still be asked for. */
    List<SubmitReturn.Line> rest() {
        return lines.stream()
                .filter(line -> leftOf(line) > 0)
                .map(line -> new SubmitReturn.Line(line.lineNo(), leftOf(line)))
                .toList();
    }

    /** As it was known at a moment. */
    OrderToReturn asOf(Instant moment) {
        return new OrderToReturn(order, lines, shipments, terms, purchase, held, already, moment, informed, abusive);
    }

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
                exclusionsOf(line),
                line.exclusionConfirmed() ? exclusionsOf(line) : Set.of(),
                latest(Shipment::shippedAt),
                latest(Shipment::signedAt),
                latest(Shipment::deliveredAt),
                line.service().facts(latest(Shipment::installedAt)));
    }

    /** Said with the line when it was bought, or of its kind of goods by the shop's own version of the rules. */
    private Set<Exclusion> exclusionsOf(OrderLine line) {
        var ofKind =
                line.category() == null ? null : terms.preset().categories().get(line.category());
        return Stream.of(line.exclusion(), ofKind).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    OrderFacts orderFacts() {
        var receipts = shipments.stream()
                .map(s -> s.signedAt() == null ? s.deliveredAt() : s.signedAt())
                .filter(this::isKnown)
                .toList();
        return new OrderFacts(receipts, receipts.size() == shipments.size(), informed, order.toldOn(), abusive);
    }

    Stage stage() {
        return lines.isEmpty() ? Stage.BEFORE_DISPATCH : facts(lines.getFirst()).stage();
    }

    private boolean isKnown(Instant at) {
        return at != null && (until == null || !at.isAfter(until));
    }

    private Instant latest(Function<Shipment, Instant> of) {
        return shipments.stream()
                .map(of)
                .filter(this::isKnown)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
