package aftercare.settlement;

import java.util.ArrayList;
import java.util.List;

import aftercare.money.Money;

/**
 * Another article in place of what was bought: what it costs more or less than what was really paid for these units.
 *
 * @param net what the buyer owes when positive, what he gets back when negative
 * @param back which lines give it back; they add up to it
 */
public record Difference(Money net, List<Allowance.Line> back) {

    public Difference {
        back = List.copyOf(back);
    }

    /** @param each the price of one piece of the new article; null: as much as was paid */
    public record Swap(int lineNo, Units units, Money each) {}

    public static Difference of(Purchase purchase, List<Swap> swaps) {
        var less = new long[swaps.size()];
        long net = 0;
        for (int i = 0; i < swaps.size(); i++) {
            long more = more(purchase, swaps.get(i));
            less[i] = Math.max(0, -more);
            net = Math.addExact(net, more);
        }
        var back = new ArrayList<Allowance.Line>();
        if (net < 0) {
            var shares = Allocation.largestRemainder(-net, less);
            for (int i = 0; i < shares.length; i++) {
                if (shares[i] > 0) {
                    back.add(new Allowance.Line(swaps.get(i).lineNo(), purchase.money(shares[i])));
                }
            }
        }
        return new Difference(purchase.money(net), back);
    }

    private static long more(Purchase purchase, Swap swap) {
        if (swap.each() == null) {
            return 0;
        }
        var line = purchase.line(swap.lineNo()).orElseThrow();
        long paid = swap.units().valueOf(line.paid().minor(), line.quantity());
        return swap.each().times(swap.units().size()).minor() - paid;
    }
}
