package aftercare.settlement;

import aftercare.money.Money;

/** A parcel that only came late is made good with its own freight, and no more (GB/T 27917 class [?]). */
public final class DelayCompensation {

    private DelayCompensation() {}

    public static Money owed(Money freight) {
        return freight;
    }
}
