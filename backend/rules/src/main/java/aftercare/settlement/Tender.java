package aftercare.settlement;

import aftercare.money.Money;

/** One payment of the order; {@code ref} names it where it was captured. */
public record Tender(String ref, TenderKind kind, Money amount) {}
