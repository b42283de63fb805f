package aftercare.settlement;

import java.util.List;

import aftercare.money.Money;

/**
 * A line as it was bought, frozen.
 *
 * @param net before order-level deductions
 * @param paid what it really cost in money, without tax on top: net less all shares (§3.1-4)
 * @param uses what each money tender paid of {@code paid} and {@code tax}
 */
public record PurchaseLine(
        int lineNo,
        int quantity,
        Money net,
        Money tax,
        Integer vatBasisPoints,
        Money paid,
        List<Share> shares,
        List<TenderAmount> uses) {

    public PurchaseLine {
        tax = tax == null ? Money.zero(net.currency()) : tax;
        shares = shares == null ? List.of() : List.copyOf(shares);
        uses = uses == null ? List.of() : List.copyOf(uses);
    }

    long shareOf(String ref) {
        return shares.stream()
                .filter(share -> share.ref().equals(ref))
                .mapToLong(share -> share.amount().minor())
                .sum();
    }

    long useOf(String tender) {
        return uses.stream()
                .filter(use -> use.ref().equals(tender))
                .mapToLong(use -> use.amount().minor())
                .sum();
    }
}
