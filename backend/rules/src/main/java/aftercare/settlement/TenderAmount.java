package aftercare.settlement;

import aftercare.money.Money;

/** An amount of one tender: what it paid of a line, or what goes back to it. */
public record TenderAmount(String ref, Money amount) {}
