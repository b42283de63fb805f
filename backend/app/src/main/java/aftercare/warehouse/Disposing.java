package aftercare.warehouse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.access.Actor;
import aftercare.events.Events;
import aftercare.problems.Refusal;
import aftercare.returns.GoodsState;
import aftercare.returns.ReturnRequest;
import aftercare.settlement.Units;
import aftercare.timeline.Timeline;
import aftercare.timeline.TimelineEntry;

/** Sends units on and tells the stock: one event for all that are alike. */
@Singleton
class Disposing {

    private final EntityManager db;
    private final Events events;
    private final Timeline timeline;

    Disposing(EntityManager db, Events events, Timeline timeline) {
        this.db = db;
        this.events = events;
        this.timeline = timeline;
    }

    /** What may be told to the stock in one breath. */
    private record Alike(String sku, String unitCode, Place from, Place to, Label label) {
        static Alike of(Disposition step) {
            return new Alike(step.sku(), step.unitCode(), step.from(), step.to(), step.label());
        }
    }

    List<UnitInHouse> units(ReturnRequest ret) {
        var steps = steps(ret).stream()
                .collect(Collectors.groupingBy(step -> step.lineNo() + ":" + step.unit(), Collectors.toList()));
        var units = new ArrayList<UnitInHouse>();
        for (var line : ret.lines()) {
            for (var lot : line.goods()) {
                if (isOrWasInTheHouse(lot.state())) {
                    for (var unit : positions(lot.units())) {
                        var history = steps.getOrDefault(line.lineNo() + ":" + unit, List.of());
                        units.add(new UnitInHouse(ret, line, unit, lot, history));
                    }
                }
            }
        }
        units.sort(java.util.Comparator.comparingInt(
                        (UnitInHouse unit) -> unit.line().lineNo())
                .thenComparingInt(UnitInHouse::position));
        return units;
    }

    void dispose(ReturnRequest ret, Dispose asked, Actor by, Instant now) {
        var known = units(ret).stream()
                .collect(Collectors.toMap(unit -> unit.line().lineNo() + ":" + unit.position(), unit -> unit));
        var told = new LinkedHashMap<Alike, Integer>();
        for (var i = 0; i < asked.units().size(); i++) {
            var one = asked.units().get(i);
            var pointer = "/units/" + i;
            // taken out: the same piece twice in one breath is a mistake
            var unit = known.remove(one.lineNo() + ":" + one.unit());
            if (unit == null || unit.lot().state() == GoodsState.SENT_BACK) {
                throw Refusal.againstRule(pointer + "/unit", "UNIT_NOT_IN_HOUSE");
            }
            var step = unit.dispose(one, pointer, by, now);
            db.persist(step);
            told.merge(Alike.of(step), 1, Integer::sum);
        }
        told.forEach((alike, quantity) -> tell(ret, alike, quantity, now));
        remember(ret, told, by, now);
    }

    private void tell(ReturnRequest ret, Alike alike, int quantity, Instant now) {
        var data = new HashMap<>(Map.of(
                "number", ret.number(),
                "sku", alike.sku(),
                "quantity", String.valueOf(quantity),
                "from", alike.from().name(),
                "to", alike.to().name()));
        if (alike.unitCode() != null) {
            data.put("unitCode", alike.unitCode());
        }
        if (alike.label() != null) {
            data.put("label", alike.label().name());
        }
        events.tell(ret.shopId(), "stock.moved", ret.id(), now, data);
    }

    private void remember(ReturnRequest ret, Map<Alike, Integer> told, Actor by, Instant now) {
        var what = told.entrySet().stream()
                .map(entry -> entry.getKey().sku() + " ×" + entry.getValue() + " "
                        + entry.getKey().from() + " → " + entry.getKey().to())
                .collect(Collectors.joining("; "));
        timeline.add(
                TimelineEntry.of(ret.shopId(), ret.id(), now, by, "DISPOSED", List.of(), null, Map.of("what", what))
                        .forStaffOnly());
    }

    /** A piece that was set apart has made its first steps in the case that it came from. */
    private List<Disposition> steps(ReturnRequest ret) {
        return db.createQuery("from Disposition where returnId in :rets order by lineNo, unit, step", Disposition.class)
                .setParameter(
                        "rets",
                        Stream.of(ret.id(), ret.pieceOf())
                                .filter(Objects::nonNull)
                                .toList())
                .getResultList();
    }

    private static boolean isOrWasInTheHouse(GoodsState state) {
        return switch (state) {
            case ARRIVED, ACCEPTED, REFUSED, WRONG_ITEM, SENT_BACK -> true;
            case WITH_BUYER, KEPT, IN_TRANSIT, LOST, SHORT -> false;
        };
    }

    /** A case holds at most as many pieces as its lines say. */
    private static List<Integer> positions(Units units) {
        var positions = new ArrayList<Integer>();
        var rest = units;
        while (!rest.isEmpty()) {
            var first = rest.first(1);
            positions.add(Integer.parseInt(first.toString()));
            rest = rest.minus(first);
        }
        return positions;
    }
}
