package aftercare.orders.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;

import aftercare.money.MoneyRefused;
import aftercare.orders.Order;
import aftercare.orders.Orders;
import aftercare.orders.PlaceOrder;
import aftercare.orders.PlacingOfOrders;
import aftercare.problems.Pointers;
import aftercare.problems.Refusal;
import aftercare.shops.Shop;
import aftercare.shops.Shops;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;

/** Places a portion of orders in one transaction, together with how far the file is now. */
@Singleton
class ImportPortions {

    private final OrderImports imports;
    private final Shops shops;
    private final Orders orders;
    private final PlacingOfOrders placing;
    private final Validator validator;
    private final Clock clock;

    ImportPortions(
            OrderImports imports,
            Shops shops,
            Orders orders,
            PlacingOfOrders placing,
            Validator validator,
            Clock clock) {
        this.imports = imports;
        this.shops = shops;
        this.orders = orders;
        this.placing = placing;
        this.validator = validator;
        this.clock = clock;
    }

    /** An order that the database refuses takes its portion along; halving finds it, and only it is left out. */
    void place(OrderImport file, String worker, List<ReadOrder> portion, long bytesRead) {
        try {
            QuarkusTransaction.requiringNew().run(() -> commit(file, worker, portion, bytesRead));
        } catch (RuntimeException refused) {
            if (!isOfTheData(refused)) {
                // not the order's fault: the lease brings it back
                throw refused;
            }
            if (portion.size() > 1) {
                var half = portion.size() / 2;
                place(file, worker, portion.subList(0, half), bytesRead);
                place(file, worker, portion.subList(half, portion.size()), bytesRead);
            } else {
                Log.warnf(
                        refused,
                        "Import %s leaves out the order of line %d",
                        file.id(),
                        portion.getFirst().firstLine());
                leaveOut(file, worker, portion.getFirst(), bytesRead);
            }
        }
    }

    /** What the database says to these very rows, today and tomorrow. */
    private static boolean isOfTheData(Throwable refused) {
        for (var cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException || cause instanceof DataException) {
                return true;
            }
        }
        return false;
    }

    private void commit(OrderImport file, String worker, List<ReadOrder> portion, long bytesRead) {
        imports.writeInBulk();
        var held = imports.held(file.id(), worker);
        var tally = new Tally();
        var shop = shops.get(held.shopId());
        var known = known(shop, portion);
        for (var order : portion) {
            tally.count(placed(shop, order, known, tally));
        }
        note(held, tally.errors);
        held.advance(tally.progress(portion.getLast().rowsSoFar(), bytesRead), clock.instant());
    }

    private void leaveOut(OrderImport file, String worker, ReadOrder order, long bytesRead) {
        QuarkusTransaction.requiringNew().run(() -> {
            var held = imports.held(file.id(), worker);
            var tally = new Tally();
            tally.errors.add(new RowError(order.firstLine(), "", "ORDER_NOT_TAKEN"));
            tally.failed++;
            note(held, tally.errors);
            held.advance(tally.progress(order.rowsSoFar(), bytesRead), clock.instant());
        });
    }

    private Map<String, Order> known(Shop shop, List<ReadOrder> portion) {
        var refs = portion.stream()
                .filter(order -> order.asked() != null)
                .map(ReadOrder::ref)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return refs.isEmpty() ? new HashMap<>() : new HashMap<>(orders.byExternalRefs(shop.id(), refs));
    }

    /** Null when it was refused. */
    private PlacingOfOrders.Outcome placed(Shop shop, ReadOrder order, Map<String, Order> known, Tally tally) {
        var errors = new ArrayList<>(order.errors());
        if (order.asked() != null) {
            errors.addAll(malformed(order, order.asked()));
        }
        if (errors.isEmpty()) {
            try {
                var placed = placing.place(shop, order.asked(), Optional.ofNullable(known.get(order.ref())));
                known.put(order.ref(), placed.order());
                return placed.outcome();
            } catch (Refusal refusal) {
                errors.addAll(refused(order, refusal));
            } catch (MoneyRefused refused) {
                errors.add(order.place().apply("", refused.code()));
            }
        }
        tally.errors.addAll(errors);
        return null;
    }

    /** What the door of POST /orders checks by itself. */
    private List<RowError> malformed(ReadOrder order, PlaceOrder asked) {
        return validator.validate(asked).stream()
                .map(v -> order.place()
                        .apply(Pointers.ofPath(v.getPropertyPath()), Pointers.codeOf(v.getConstraintDescriptor())))
                .toList();
    }

    private static List<RowError> refused(ReadOrder order, Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            var at = order.place().apply("", refusal.code());
            return List.of(new RowError(at.row(), at.pointer(), at.code(), refusal.args()));
        }
        return refusal.errors().stream()
                .map(error -> {
                    var at = order.place().apply(error.pointer(), error.code());
                    return new RowError(at.row(), at.pointer(), at.code(), error.args());
                })
                .toList();
    }

    /** The first ones are kept; one place and code once, however often it was found. */
    private void note(OrderImport held, List<RowError> found) {
        var once = new LinkedHashMap<String, RowError>();
        found.forEach(e -> once.putIfAbsent(e.row() + "\0" + e.pointer() + "\0" + e.code(), e));
        found.clear();
        found.addAll(once.values());
        var room = (int) Math.max(0, ImportError.MOST_KEPT - held.errors());
        found.stream().limit(room).forEach(error -> imports.note(ImportError.of(held.id(), error, held.locale())));
    }

    /** What became of a portion. */
    private static final class Tally {

        private final List<RowError> errors = new ArrayList<>();
        private long imported;
        private long updated;
        private long unchanged;
        private long failed;

        void count(PlacingOfOrders.Outcome outcome) {
            switch (outcome) {
                case null -> failed++;
                case NEW -> imported++;
                case UPDATED -> updated++;
                case UNCHANGED -> unchanged++;
            }
        }

        Progress progress(long rows, long bytesRead) {
            return new Progress(rows, bytesRead, imported, updated, unchanged, failed, errors.size());
        }
    }
}
