package aftercare.returns;

import aftercare.money.Money;
import aftercare.orders.PlaceOrder;

/** How much is to be held for the old ones, and at which of the payments for them. */
public record ToHold(Money amount, PlaceOrder.PaidWith payment) {}
