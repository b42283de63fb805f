package aftercare.credit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LotsTest {

    private static final Instant DAY_0 = Instant.parse("2026-01-01T00:00:00Z");

    /** What happens to an account on some day. */
    record Act(String verb, long minor, int day, Integer expiresAfter) {}

    @Provide
    Arbitrary<List<Act>> histories() {
        var act = Combinators.combine(
                        Arbitraries.of("grant", "spend", "spend", "expire", "reverse"),
                        Arbitraries.longs().between(1, 5_000),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(1, 30).injectNull(0.3))
                .as(Act::new);
        return act.list().ofMinSize(1).ofMaxSize(60);
    }

    @Property
    void theBalanceIsTheSumOfEntriesAndNothingIsEverBelowZero(@ForAll("histories") List<Act> history) {
        var lots = new HashMap<UUID, Lots.Lot>();
        var entries = new ArrayList<Lots.Take>();
        var spends = new ArrayList<List<Lots.Take>>();
        var day = 0;
        for (var act : history) {
            day = Math.max(day, act.day());
            var now = at(day);
            var book = new Lots(List.copyOf(lots.values()));
            var takes = switch (act.verb()) {
                case "grant" -> grant(lots, act, day);
                case "spend" -> {
                    var before = book.available(now);
                    var taken = book.spend(act.minor(), now);
                    assertThat(taken.isPresent()).isEqualTo(act.minor() <= before);
                    taken.ifPresent(spends::add);
                    yield taken.orElse(List.of());
                }
                case "expire" -> book.expire(now);
                default ->
                    spends.isEmpty()
                            ? List.<Lots.Take>of()
                            : spends.removeLast().stream()
                                    .map(t -> new Lots.Take(t.lotId(), -t.minor()))
                                    .toList();
            };
            apply(lots, takes);
            entries.addAll(takes);
            var sum = entries.stream().mapToLong(Lots.Take::minor).sum();
            assertThat(lots.values()).allMatch(lot -> lot.left() >= 0);
            assertThat(lots.values().stream().mapToLong(Lots.Lot::left).sum()).isEqualTo(sum);
        }
    }

    @Test
    void whatExpiresFirstIsSpentFirst() {
        var never = new Lots.Lot(new UUID(0, 1), 500, null);
        var late = new Lots.Lot(new UUID(0, 2), 500, at(20));
        var soon = new Lots.Lot(new UUID(0, 3), 500, at(10));
        assertThat(new Lots(List.of(never, late, soon)).spend(700, at(1)))
                .contains(List.of(new Lots.Take(soon.id(), -500), new Lots.Take(late.id(), -200)));
    }

    @Test
    void onItsLastInstantItIsGone() {
        var lots = new Lots(List.of(new Lots.Lot(new UUID(0, 1), 500, at(10))));
        assertThat(lots.available(at(10).minusNanos(1))).isEqualTo(500);
        assertThat(lots.available(at(10))).isZero();
        assertThat(lots.spend(1, at(10))).isEmpty();
        assertThat(lots.expire(at(10))).hasSize(1);
    }

    private static List<Lots.Take> grant(Map<UUID, Lots.Lot> lots, Act act, int day) {
        var id = UUID.randomUUID();
        lots.put(id, new Lots.Lot(id, 0, act.expiresAfter() == null ? null : at(day + act.expiresAfter())));
        return List.of(new Lots.Take(id, act.minor()));
    }

    private static void apply(Map<UUID, Lots.Lot> lots, List<Lots.Take> takes) {
        takes.forEach(take -> lots.computeIfPresent(
                take.lotId(), (id, lot) -> new Lots.Lot(id, lot.left() + take.minor(), lot.expiresAt())));
    }

    private static Instant at(int day) {
        return DAY_0.plusSeconds(86_400L * day);
    }
}
