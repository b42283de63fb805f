package aftercare.credit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which grants a sum is taken from: what expires first is spent first, what has expired is not spent at all. */
record Lots(List<Lot> all) {

    /** {@code expiresAt} null: never. */
    record Lot(UUID id, long left, Instant expiresAt) {
        boolean isExpired(Instant now) {
            return expiresAt != null && !expiresAt.isAfter(now);
        }
    }

    /** A movement of one lot, signed. */
    record Take(UUID lotId, long minor) {}

    private static final Comparator<Lot> FIRST_TO_EXPIRE = Comparator.comparing(
                    Lot::expiresAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Lot::id);

    long available(Instant now) {
        return all.stream()
                .filter(lot -> !lot.isExpired(now))
                .mapToLong(Lot::left)
                .sum();
    }

    /** What is lost first if nobody spends it. */
    Optional<Lot> next(Instant now) {
        return all.stream()
                .filter(lot -> lot.expiresAt() != null && !lot.isExpired(now))
                .min(FIRST_TO_EXPIRE);
    }

    /** Empty when there is not enough; never a part of it. */
    Optional<List<Take>> spend(long minor, Instant now) {
        if (available(now) < minor) {
            return Optional.empty();
        }
        var takes = new ArrayList<Take>();
        var open = minor;
        for (var lot : all.stream()
                .filter(lot -> lot.left() > 0 && !lot.isExpired(now))
                .sorted(FIRST_TO_EXPIRE)
                .toList()) {
            var part = Math.min(open, lot.left());
            if (part > 0) {
                takes.add(new Take(lot.id(), -part));
                open -= part;
            }
        }
        return Optional.of(takes);
    }

    /** Of what was taken from these, what lasts longest comes back first; empty when it was less. */
    static Optional<List<Take>> giveBack(List<Lot> taken, long minor) {
        var takes = new ArrayList<Take>();
        var open = minor;
        for (var lot : taken.stream().sorted(FIRST_TO_EXPIRE.reversed()).toList()) {
            var part = Math.min(open, lot.left());
            if (part > 0) {
                takes.add(new Take(lot.id(), part));
                open -= part;
            }
        }
        return open == 0 ? Optional.of(takes) : Optional.empty();
    }

    List<Take> expire(Instant now) {
        return all.stream()
                .filter(lot -> lot.left() > 0 && lot.isExpired(now))
                .map(lot -> new Take(lot.id(), -lot.left()))
                .toList();
    }
}
