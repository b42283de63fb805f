package aftercare.settlement;

import java.math.BigInteger;

/** Whole-number arithmetic that cannot overflow on the way. */
final class Exact {

    private Exact() {}

    /** floor(a × b / c) for a, b ≥ 0 and c > 0. */
    static long floorOf(long a, long b, long c) {
        if (fits(a, b)) {
            return a * b / c;
        }
        return big(a, b).divide(BigInteger.valueOf(c)).longValueExact();
    }

    /** (a × b) mod c for a, b ≥ 0 and c > 0. */
    static long remainderOf(long a, long b, long c) {
        if (fits(a, b)) {
            return a * b % c;
        }
        return big(a, b).mod(BigInteger.valueOf(c)).longValueExact();
    }

    /** a × b / c, half up, for a, b ≥ 0 and c > 0. */
    static long halfUp(long a, long b, long c) {
        var half = big(a, b).shiftLeft(1).add(BigInteger.valueOf(c));
        return half.divide(BigInteger.valueOf(c).shiftLeft(1)).longValueExact();
    }

    private static boolean fits(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0;
    }

    private static BigInteger big(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
