package aftercare.bench;

import java.util.UUID;

/** Ids of what is filled in by SQL: UUIDv7 of the past, computable from a running number on both sides. */
enum Ids {
    ORDER(1),
    ORDER_LINE(2),
    SHIPMENT(3),
    CASE(4),
    CASE_LINE(5),
    CLOCK(6),
    ENTRY(7),
    EVENT(8),
    PATIENCE(9);

    private static final long EPOCH = 1_767_225_600_000L; // 2026-01-01: before anything that is measured

    private final int kind;

    Ids(int kind) {
        this.kind = kind;
    }

    UUID of(long n) {
        return new UUID((EPOCH + n) << 16 | 0x7000L, 0x8000000000000000L | (long) kind << 56 | n);
    }

    /** The same in SQL, of the number that {@code n} stands for. */
    String sql(String n) {
        return "unhex(concat(lpad(hex(%d + %s), 12, '0'), '70008%d', lpad(hex(%s), 14, '0')))"
                .formatted(EPOCH, n, kind, n);
    }
}
