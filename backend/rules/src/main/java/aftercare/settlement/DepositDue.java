package aftercare.settlement;

import java.util.Map;

/** Who of the two lets a contract fall on which only a deposit (定金) was paid: he loses it, or gives it back twice. */
final class DepositDue {

    private DepositDue() {}

    static void write(QuoteSheet sheet, Purchase purchase, RefundAsk ask) {
        var deposit = purchase.deposit();
        if (deposit == null) {
            return;
        }
        long share = purchase.shareOf(deposit.binding().minor(), ask.lines());
        var args = Map.of(
                "deposit", deposit.paid().toString(),
                "contract", deposit.contract().toString(),
                "binding", deposit.binding().toString());
        if (ask.fault() == Fault.BUYER) {
            sheet.deduct(QuoteLineKind.DEPOSIT_KEPT, null, share, SettlementRule.DEPOSIT_LOST.name(), args);
        } else if (ask.fault() == Fault.SELLER && share > 0) {
            sheet.write(QuoteLineKind.DEPOSIT_DOUBLED, null, share, SettlementRule.DEPOSIT_GIVEN_TWICE, args);
        }
    }
}
