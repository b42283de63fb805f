package aftercare.returns;

import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.orders.LeftToTake;
import aftercare.orders.Packing;
import aftercare.settlement.Units;

/** Of an order that did not leave in time: what nobody has asked for yet, and what was asked for and not answered. */
@Singleton
class StillToTake implements LeftToTake {

    private final Returns returns;
    private final AskedBack askedBack;

    StillToTake(Returns returns, AskedBack askedBack) {
        this.returns = returns;
        this.askedBack = askedBack;
    }

    @Override
    public boolean isAny(UUID orderId, Packing packing) {
        var found = returns.linesOf(orderId, null);
        return found.lines().stream()
                        .anyMatch(line -> packing.hereOf(line)
                                > Math.max(
                                        0,
                                        found.held()
                                                        .getOrDefault(line.lineNo(), Units.none())
                                                        .size()
                                                - line.cancelled()))
                || askedBack.hasUnanswered(orderId);
    }
}
