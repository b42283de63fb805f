package aftercare.returns;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The clocks with a consequence, one at a time on a case: domain rules §2.2, default column. These are the product's own
 * defaults, built from published values of WeChat shops and JD; no law, except the cap behind C8 (L2 art. 13).
 */
public enum HardClock {
    C1(Duration.ofHours(48), Outcome.AUTO_AGREE_REFUND),
    C2(Duration.ofHours(48), Outcome.AUTO_AGREE_REFUND),
    C3(Duration.ofHours(48), Outcome.AUTO_AGREE_RETURN),
    C5(Duration.ofDays(7), Outcome.AUTO_CLOSE_BUYER),
    C6(Duration.ofHours(48), Outcome.AUTO_REFUND),
    C7(Duration.ofDays(10), Outcome.AUTO_REFUND),
    C8(Duration.ofHours(48), Outcome.AUTO_REFUND),
    C9(Duration.ofDays(7), Outcome.AUTO_CLOSE_BUYER);

    /** What happens when nobody acts: for the buyer when the seller is silent, closed without loss when the buyer is. */
    @Schema(name = "ClockOutcome")
    public enum Outcome {
        AUTO_AGREE_REFUND,
        AUTO_AGREE_RETURN,
        AUTO_REFUND,
        AUTO_CLOSE_BUYER;

        boolean movesMoney() {
            return this == AUTO_AGREE_REFUND || this == AUTO_REFUND;
        }
    }

    private static final Duration NOTICE = Duration.ofHours(24);

    static final String PRESET = "AFTERCARE_CLOCKS";
    static final int PRESET_VERSION = 1;

    private final Duration length;
    private final Outcome outcome;

    HardClock(Duration length, Outcome outcome) {
        this.length = length;
        this.outcome = outcome;
    }

    /** When it runs out on this case, started now. */
    Instant due(ReturnRequest ret, Instant now) {
        return switch (this) {
            case C5 -> later(now.plus(length), sendingBack(ret, now));
            case C6 -> afterDelivery(ret, now);
            default -> now.plus(length);
        };
    }

    /** Where the order's preset gives a buyer longer to send the goods back, he has that to the end of its last day. */
    private static Instant sendingBack(ReturnRequest ret, Instant now) {
        var within = ret.sendBack();
        return within.days() <= C5.length.toDays() ? now : within.end(now);
    }

    /** From the delivery itself, yet never without a day's notice; and a delivery makes nobody wait longer than none. */
    private static Instant afterDelivery(ReturnRequest ret, Instant now) {
        var due = later(ret.parcel().deliveredAt().plus(C6.length), now.plus(NOTICE));
        var undelivered = ret.parcel().shippedAt().plus(C7.length);
        return due.isBefore(undelivered) || !undelivered.isAfter(now) ? due : undelivered;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    Outcome outcome() {
        return outcome;
    }

    /** The one clock that must run on a case as it stands now; null when none does. */
    static HardClock of(ReturnRequest ret) {
        return switch (ret.request()) {
            case SUBMITTED -> ret.kind().goodsComeBack() ? C3 : ret.isDispatched() ? C2 : C1;
            case REJECTED -> C9;
            // without goods the money is granted in the same breath as the approval
            case APPROVED ->
                ret.money() == MoneyState.NONE && ret.kind().goodsComeBack() ? whileGoodsComeBack(ret) : null;
            case INFO_NEEDED, COUNTERED, WITHDRAWN, EXPIRED, COMPLETED -> null;
        };
    }

    private static HardClock whileGoodsComeBack(ReturnRequest ret) {
        var goods = ret.goods();
        if (goods.isBeingReceived()) {
            return C8;
        }
        if (goods.any(GoodsState.IN_TRANSIT)) {
            return ret.parcel().deliveredAt() == null ? C7 : C6;
        }
        return goods.any(GoodsState.WITH_BUYER) ? C5 : C8;
    }
}
