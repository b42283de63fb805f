package aftercare.settlement;

import aftercare.money.Money;

/** A deposit (定金) binds both sides, but only up to 20 % of the contract (L8 art. 586–587 [H]). */
public record Deposit(Money contract, Money paid) {

    private static final long FIFTH = 5;

    /** What counts as a deposit; anything above is a plain prepayment. */
    public Money binding() {
        return paid.min(Money.ofMinor(contract.minor() / FIFTH, contract.currency()));
    }

    /** The one who took the deposit and does not deliver gives it back twice. */
    public Money owedWhenSellerDefaults() {
        return paid.plus(binding());
    }

    /** The one who gave the deposit and does not buy loses it. */
    public Money owedWhenBuyerDefaults() {
        return paid.minus(binding());
    }

    /** A no-reason return after full payment is no default: all of it goes back. */
    public Money owedWhenReturned() {
        return contract;
    }
}
