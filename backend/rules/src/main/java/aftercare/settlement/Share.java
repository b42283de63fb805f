package aftercare.settlement;

import aftercare.money.Money;

/** What one deduction took off one line, and who paid for it. */
public record Share(String ref, String kind, Funder funder, Money amount) {}
