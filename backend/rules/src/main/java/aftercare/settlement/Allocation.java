package aftercare.settlement;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Splits a sum over weights so that not one cent is lost: the largest remainder gets what rounding left (§3.1-3). */
public final class Allocation {

    private Allocation() {}

    /** A tie goes to the larger weight, then to the earlier place. Weights without any weight refuse a sum. */
    public static long[] largestRemainder(long total, long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight is not negative");
            }
            sum = Math.addExact(sum, weight);
        }
        if (total < 0 || (sum == 0 && total > 0)) {
            throw new IllegalArgumentException("nothing to split " + total + " over");
        }
        return sum == 0 ? new long[weights.length] : split(total, weights, sum);
    }

    /** As above, but no share passes its cap; what a full one cannot take goes to those with room. */
    static long[] withinCaps(long total, long[] weights, long[] caps) {
        long[] shares = new long[caps.length];
        long left = total;
        while (left > 0) {
            long[] round = largestRemainder(left, open(weights, shares, caps));
            for (int i = 0; i < shares.length; i++) {
                long taken = Math.min(round[i], caps[i] - shares[i]);
                shares[i] += taken;
                left -= taken;
            }
        }
        return shares;
    }

    private static long[] open(long[] weights, long[] shares, long[] caps) {
        long[] open = new long[weights.length];
        for (int i = 0; i < open.length; i++) {
            open[i] = shares[i] < caps[i] ? weights[i] : 0;
        }
        // those the sum was meant for are full: whoever has room takes the rest
        if (LongStream.of(open).sum() == 0) {
            for (int i = 0; i < open.length; i++) {
                open[i] = caps[i] - shares[i];
            }
        }
        return open;
    }

    private static long[] split(long total, long[] weights, long sum) {
        long[] shares = new long[weights.length];
        long[] remainders = new long[weights.length];
        long missing = total;
        for (int i = 0; i < weights.length; i++) {
            shares[i] = Exact.floorOf(total, weights[i], sum);
            remainders[i] = Exact.remainderOf(total, weights[i], sum);
            missing -= shares[i];
        }
        if (missing > 0) {
            IntStream.range(0, weights.length)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingLong(i -> -remainders[i])
                            .thenComparingLong(i -> -weights[i])
                            .thenComparingInt(i -> i))
                    .limit(missing)
                    .forEach(i -> shares[i]++);
        }
        return shares;
    }
}
