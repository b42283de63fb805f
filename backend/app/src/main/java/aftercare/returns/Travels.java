package aftercare.returns;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import aftercare.orders.Packing;
import aftercare.orders.Shipment;
import aftercare.policy.Stage;

/** How far the pieces of one order line have come: nearly always all together, but they may be in several parcels. */
record Travels(List<Part> parts) {

    /** So many pieces, and how they went. */
    private record Part(int pieces, Way way) {}

    /**
     * When pieces left, were signed for, were delivered and set up; null where that is not known.
     *
     * @param moreToCome others of the same line are not there yet
     */
    record Way(Instant dispatched, Instant signed, Instant delivered, Instant installed, boolean moreToCome) {

        Stage stage() {
            if (signed != null || delivered != null) {
                return Stage.SIGNED;
            }
            return dispatched == null ? Stage.BEFORE_DISPATCH : Stage.IN_TRANSIT;
        }

        private Instant signedOrDelivered() {
            return signed == null ? delivered : signed;
        }

        private Instant deliveredOrSigned() {
            return delivered == null ? signed : delivered;
        }
    }

    static Travels of(List<Packing.Part> parts, Predicate<Instant> isKnown) {
        return new Travels(parts.stream()
                .map(part -> new Part(part.pieces(), way(part.parcels(), isKnown)))
                .toList());
    }

    /** Of parcels that do not say what they hold, the last that is known speaks for all. */
    private static Way way(List<Shipment> parcels, Predicate<Instant> isKnown) {
        return new Way(
                latest(parcels, Shipment::shippedAt, isKnown),
                latest(parcels, Shipment::signedAt, isKnown),
                latest(parcels, Shipment::deliveredAt, isKnown),
                latest(parcels, Shipment::installedAt, isKnown),
                false);
    }

    private static Instant latest(List<Shipment> parcels, Function<Shipment, Instant> of, Predicate<Instant> isKnown) {
        return parcels.stream()
                .map(of)
                .filter(isKnown)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Sent as soon as the first piece is, there when the last one is. */
    Way whole() {
        if (parts.size() == 1) {
            return parts.getFirst().way();
        }
        var isHere = parts.stream().allMatch(part -> part.way().stage() == Stage.SIGNED);
        return together(ways(), isHere, false);
    }

    /** Of the pieces that are where this can be asked for, if there are so many; else of all of them. */
    Way asked(Predicate<Stage> offered, int pieces) {
        if (parts.size() == 1) {
            return parts.getFirst().way();
        }
        return Stream.of(Stage.values())
                .filter(offered)
                .filter(stage -> at(stage) >= pieces)
                .findFirst()
                .map(stage -> together(
                        partsAt(stage).map(Part::way).toList(),
                        stage == Stage.SIGNED,
                        parts.stream().anyMatch(part -> part.way().stage() != stage)))
                .orElseGet(this::whole);
    }

    /** How many pieces. */
    int at(Stage stage) {
        return partsAt(stage).mapToInt(Part::pieces).sum();
    }

    private Stream<Part> partsAt(Stage stage) {
        return parts.stream().filter(part -> part.way().stage() == stage);
    }

    private List<Way> ways() {
        return parts.stream().map(Part::way).toList();
    }

    private static Way together(List<Way> ways, boolean isHere, boolean moreToCome) {
        return new Way(
                last(ways, Way::dispatched),
                isHere ? last(ways, Way::signedOrDelivered) : null,
                isHere ? last(ways, Way::deliveredOrSigned) : null,
                last(ways, Way::installed),
                moreToCome);
    }

    private static Instant last(List<Way> ways, Function<Way, Instant> of) {
        return ways.stream()
                .map(of)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
