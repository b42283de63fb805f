package aftercare.settlement;

import java.util.Map;

/**
 * Settles promotions again for what is kept (§3.1-7). The order carries a balance: by how much its refunds differ from
 * the plain slices. Each RESETTLE moves the balance to where the kept goods say; the last return brings it to zero, so
 * a whole order sums to what was paid for it in either mode and any mixture of them.
 */
final class Resettling {

    private final QuoteSheet sheet;
    private final Purchase purchase;
    private long change;

    private Resettling(QuoteSheet sheet, Purchase purchase) {
        this.sheet = sheet;
        this.purchase = purchase;
    }

    static void write(QuoteSheet sheet, Purchase purchase, Already already, RefundAsk ask) {
        var kept = Kept.after(purchase, already, ask.lines());
        var settling = new Resettling(sheet, purchase);
        boolean again = ask.effectiveMode() == ThresholdMode.RESETTLE;
        if (again) {
            purchase.deductions().forEach(deduction -> settling.recount(deduction, kept));
        }
        if (again || kept.isNothing()) {
            settling.move(-already.resettled().minor(), SettlementRule.PROMO_SETTLED_BEFORE, Map.of());
        }
        settling.stayWithin(purchase.paidGoods().minor() - already.goods());
    }

    private void recount(Deduction deduction, Kept kept) {
        // without a threshold nothing can break; points go back by slices
        if (deduction.threshold() == null || deduction.funder() == Funder.BUYER) {
            return;
        }
        long now = reward(deduction, kept.netIn(deduction));
        long effect = now - kept.shareOf(deduction.ref());
        var rule = now == 0 ? SettlementRule.PROMO_BROKEN : SettlementRule.PROMO_RECOUNTED;
        var args = Map.of(
                "threshold", deduction.threshold().toString(),
                "discount", deduction.amount().toString(),
                "now", sheet.text(now),
                "kept", sheet.text(kept.netIn(deduction)));
        move(effect, rule, args);
    }

    private long reward(Deduction deduction, long kept) {
        long ordered = purchase.lines().stream()
                .filter(line -> deduction.covers(line.lineNo()))
                .mapToLong(line -> line.net().minor())
                .sum();
        // a threshold the order itself did not reach (another way of counting) was met by the order as it was
        long threshold = Math.min(deduction.threshold().minor(), ordered);
        if (kept <= 0 || kept < threshold) {
            return 0;
        }
        long full = deduction.amount().minor();
        if (!deduction.everyThreshold() || threshold == 0) {
            return full;
        }
        return Exact.floorOf(full, kept / threshold, ordered / threshold);
    }

    private void stayWithin(long left) {
        long goods = sheet.goods() + change;
        long allowed = Math.clamp(goods, 0, left);
        move(allowed - goods, SettlementRule.PROMO_CAPPED, Map.of());
    }

    private void move(long minor, SettlementRule rule, Map<String, String> args) {
        if (minor != 0) {
            sheet.write(QuoteLineKind.RESETTLED, null, minor, rule, args);
            change += minor;
        }
    }
}
