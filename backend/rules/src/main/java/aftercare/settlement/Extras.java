package aftercare.settlement;

import java.util.List;

import aftercare.money.Money;

/**
 * Facts declared beside the goods. Deductions count only for the buyer's fault; the postage only where the seller bears it.
 *
 * @param giftsKept gifts that did not come back (L2 art. 12 [V])
 * @param valueLoss use beyond what testing needs (E1 art. 14(2) [H])
 * @param restockingBasisPoints the fee that the shop asks for, 1500 for 15 %; null: what its terms disclose
 * @param returnPostage what the buyer paid to send the goods back; null when nothing
 */
public record Extras(
        List<GiftKept> giftsKept, List<ValueLoss> valueLoss, Integer restockingBasisPoints, Money returnPostage) {

    public Extras {
        giftsKept = giftsKept == null ? List.of() : List.copyOf(giftsKept);
        valueLoss = valueLoss == null ? List.of() : List.copyOf(valueLoss);
    }

    public static Extras none() {
        return new Extras(List.of(), List.of(), null, null);
    }

    public static Extras postage(Money advanced) {
        return new Extras(List.of(), List.of(), null, advanced);
    }

    /** The fee to take, once the terms have been asked: none unless it is named. */
    int restocking() {
        return restockingBasisPoints == null ? 0 : restockingBasisPoints;
    }

    /** A gift the buyer keeps, at the price declared when it was given; {@code lineNo}: of the order. */
    public record GiftKept(int lineNo, String name, Money declared) {}

    /** What a line has lost in value, and why. */
    public record ValueLoss(int lineNo, Money amount, String why) {}
}
