package aftercare.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import aftercare.money.Money;

/** Takes deductions off the lines one after the other, each in proportion to what the ones before have left. */
final class Deducting {

    private final List<BasketLine> lines;
    private final long[] left;
    private final List<List<Share>> shares;

    Deducting(List<BasketLine> lines) {
        this.lines = lines;
        this.left = lines.stream().mapToLong(line -> line.net().minor()).toArray();
        this.shares = IntStream.range(0, left.length)
                .<List<Share>>mapToObj(i -> new ArrayList<>())
                .toList();
    }

    void take(Deduction deduction, String pointer) {
        long total = deduction.amount().minor();
        var weights = new long[left.length];
        for (int i = 0; i < left.length; i++) {
            weights[i] = deduction.covers(lines.get(i).lineNo()) ? left[i] : 0;
        }
        if (total > LongStream.of(weights).sum()) {
            throw new SettlementRefused(SettlementRefused.Code.DEDUCTION_ABOVE_SCOPE, pointer);
        }
        var split = Allocation.largestRemainder(total, weights);
        for (int i = 0; i < left.length; i++) {
            if (split[i] > 0) {
                left[i] -= split[i];
                shares.get(i).add(share(deduction, split[i]));
            }
        }
    }

    long left(int line) {
        return left[line];
    }

    List<Share> shares(int line) {
        return shares.get(line);
    }

    private static Share share(Deduction deduction, long minor) {
        var amount = Money.ofMinor(minor, deduction.amount().currency());
        return new Share(deduction.ref(), deduction.kind(), deduction.funder(), amount);
    }
}
