package aftercare.returns;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import aftercare.orders.Order;
import aftercare.orders.OrderLine;
import aftercare.orders.Packing;
import aftercare.policy.Exclusion;
import aftercare.policy.LineFacts;
import aftercare.policy.OrderFacts;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.policy.Stage;
import aftercare.policy.Terms;
import aftercare.settlement.Already;
import aftercare.settlement.AskedLine;
import aftercare.settlement.Extras;
import aftercare.settlement.Purchase;
import aftercare.settlement.Units;

/**
 * Everything that must be known of an order to judge and quote what may come back of it.
 *
 * @param packing which of it is in which parcel
 * @param informed whether the buyer was told of the right to withdraw
 * @param abusive whether he had returned so often that the shop's terms let him bear the freight
 * @param until what happened later is not looked at; null: everything is
 */
record OrderToReturn(
        Order order,
        List<OrderLine> lines,
        Packing packing,
        Terms terms,
        Purchase purchase,
        Map<Integer, Units> held,
        Already already,
        Instant until,
        boolean informed,
        boolean abusive) {

    /** The same facts judged by other rules. */
    OrderToReturn under(Terms others) {
        return new OrderToReturn(order, lines, packing, others, purchase, held, already, until, informed, abusive);
    }

    /** As it was known at a moment. */
    OrderToReturn asOf(Instant moment) {
        return new OrderToReturn(order, lines, packing, terms, purchase, held, already, moment, informed, abusive);
    }

    /** What its terms let the shop take off a case of this kind. */
    Extras allowed(Extras declared, ReturnKind kind) {
        return terms.preset().allowed(declared, kind);
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

    /** Of all its pieces: the line has arrived when the last of them has. */
    LineFacts facts(OrderLine line) {
        return facts(line, travels(line).whole());
    }

    /** Of the pieces that may be asked for so: of a line that is only partly there, one piece goes back and another is stopped. */
    LineFacts facts(OrderLine line, Reason reason, ReturnKind kind, int quantity) {
        return facts(line, travels(line).asked(stage -> reason.isOffered(kind, stage), quantity + takenOf(line)));
    }

    private Travels travels(OrderLine line) {
        return Travels.of(packing.partsOf(line), this::isKnown);
    }

    private LineFacts facts(OrderLine line, Travels.Way way) {
        return new LineFacts(
                line.lineNo(),
                leftOf(line),
                line.goodsClass(),
                exclusionsOf(line),
                line.exclusionConfirmed() ? exclusionsOf(line) : Set.of(),
                way.dispatched(),
                way.signed(),
                way.delivered(),
                line.service().facts(way.installed()),
                way.moreToCome());
    }

    /** Said with the line when it was bought, or of its kind of goods by the shop's own version of the rules. */
    private Set<Exclusion> exclusionsOf(OrderLine line) {
        var ofKind =
                line.category() == null ? null : terms.preset().categories().get(line.category());
        return Stream.of(line.exclusion(), ofKind).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    OrderFacts orderFacts() {
        var parcels = packing.parcels();
        var receipts = parcels.stream()
                .map(s -> s.signedAt() == null ? s.deliveredAt() : s.signedAt())
                .filter(this::isKnown)
                .toList();
        var all = packing.isAllSent() && receipts.size() == parcels.size();
        return new OrderFacts(receipts, all, informed, order.toldOn(), abusive);
    }

    /** How far any of it has come. */
    Stage stage() {
        return lines.stream()
                .map(line -> facts(line).stage())
                .max(Comparator.naturalOrder())
                .orElse(Stage.BEFORE_DISPATCH);
    }

    /** Where what is asked for is; of goods at several places, the one that is farthest from the buyer. */
    Stage stage(Stream<AskedLine> asked, Reason reason, ReturnKind kind) {
        return asked.map(units -> facts(
                                line(units.lineNo()).orElseThrow(),
                                reason,
                                kind,
                                units.units().size())
                        .stage())
                .min(Comparator.naturalOrder())
                .orElseGet(this::stage);
    }

    /** What of it has come so far and no further, and nobody has asked for. */
    List<SubmitReturn.Line> at(Stage stage) {
        return lines.stream()
                .filter(line -> leftOf(line) > 0)
                .map(line -> new SubmitReturn.Line(line.lineNo(), leftAt(stage, line)))
                .filter(line -> line.quantity() > 0)
                .toList();
    }

    private int leftAt(Stage stage, OrderLine line) {
        return Math.min(leftOf(line), travels(line).at(stage) - takenOf(line));
    }

    /** Of those that were not paid back before they left; who asked for them may have meant any of them. */
    private int takenOf(OrderLine line) {
        return Math.max(0, heldOf(line.lineNo()).size() - line.cancelled());
    }

    private boolean isKnown(Instant at) {
        return at != null && (until == null || !at.isAfter(until));
    }
}
