package aftercare.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import aftercare.money.Money;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Which pieces of an order line, by position from 0: "0-2,5". A return claims its positions when it is submitted, so
 * returns that come, go and are refunded in any order sum to the line exactly, and none changes another's quote.
 */
public final class Units {

    private static final Units NONE = new Units(List.of());

    private final List<Range> ranges;

    private Units(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** Positions from {@code from} up to, not including, {@code to}. */
    private record Range(int from, int to) {

        int size() {
            return to - from;
        }

        @Override
        public String toString() {
            return size() == 1 ? "" + from : from + "-" + (to - 1);
        }
    }

    public static Units none() {
        return NONE;
    }

    /** All pieces of a line of {@code quantity}. */
    public static Units all(int quantity) {
        return quantity == 0 ? NONE : new Units(List.of(new Range(0, quantity)));
    }

    @JsonCreator
    public static Units parse(String text) {
        return text == null || text.isEmpty() ? NONE : new Units(UnitsText.read(text, Range::new));
    }

    /** The lowest {@code quantity} positions of a line of {@code of} that nobody has taken. */
    public static Units lowestFree(int quantity, Units taken, int of) {
        var free = all(of).minus(taken);
        if (quantity < 1 || free.size() < quantity) {
            throw new SettlementRefused(SettlementRefused.Code.UNITS_NOT_LEFT, "/quantity");
        }
        return free.first(quantity);
    }

    public Units first(int count) {
        var kept = new ArrayList<Range>();
        int wanted = count;
        for (var range : ranges) {
            if (wanted <= 0) {
                break;
            }
            kept.add(new Range(range.from, range.from + Math.min(wanted, range.size())));
            wanted -= range.size();
        }
        return new Units(List.copyOf(kept));
    }

    public Units plus(Units other) {
        var all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        all.sort((a, b) -> Integer.compare(a.from, b.from));
        var joined = new ArrayList<Range>();
        for (var next : all) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || last.to < next.from) {
                joined.add(next);
            } else {
                joined.set(joined.size() - 1, new Range(last.from, Math.max(last.to, next.to)));
            }
        }
        return new Units(List.copyOf(joined));
    }

    public Units minus(Units other) {
        var kept = new ArrayList<Range>();
        for (var range : ranges) {
            int from = range.from;
            for (var cut : other.ranges) {
                if (cut.to <= from || cut.from >= range.to) {
                    continue;
                }
                if (cut.from > from) {
                    kept.add(new Range(from, cut.from));
                }
                from = Math.max(from, cut.to);
            }
            if (from < range.to) {
                kept.add(new Range(from, range.to));
            }
        }
        return new Units(List.copyOf(kept));
    }

    public int size() {
        return ranges.stream().mapToInt(Range::size).sum();
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    public boolean overlaps(Units other) {
        return minus(other).size() < size();
    }

    /** Whether every position exists on a line of {@code quantity}. */
    public boolean fitIn(int quantity) {
        return isEmpty() || ranges.getLast().to <= quantity;
    }

    /**
     * What these pieces cost of a line paid {@code paid} for {@code quantity}: piece k is worth
     * floor(paid·(k+1)/n) − floor(paid·k/n), so all pieces together are worth the line to the cent (§3.1-5).
     */
    public long valueOf(long paid, int quantity) {
        long value = 0;
        for (var range : ranges) {
            value += Exact.floorOf(paid, range.to, quantity) - Exact.floorOf(paid, range.from, quantity);
        }
        return value;
    }

    public Money valueOf(Money paid, int quantity) {
        return Money.ofMinor(valueOf(paid.minor(), quantity), paid.currency());
    }

    @JsonValue
    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Units units && ranges.equals(units.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }
}
