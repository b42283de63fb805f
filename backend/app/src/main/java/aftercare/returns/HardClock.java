package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.repairs.Repair;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The clocks with a consequence, one at a time on a case: domain rules §2.2, default column. These are the product's own
 * defaults, built from published values of WeChat shops and JD; no law, except the cap behind C8 (L2 art. 13) and, in Europe,
 * what is behind {@link PayBy}.
 */
public enum HardClock {
    C1(Duration.ofHours(48), Outcome.AUTO_AGREE_REFUND),
    C2(Duration.ofHours(48), Outcome.AUTO_AGREE_REFUND),
    C3(Duration.ofHours(48), Outcome.AUTO_AGREE_RETURN),
    C4(Duration.ofHours(48), Outcome.AUTO_AGREE_EXCHANGE),
    C5(Duration.ofDays(7), Outcome.AUTO_CLOSE_BUYER),
    C6(Duration.ofHours(48), Outcome.AUTO_REFUND),
    C7(Duration.ofDays(10), Outcome.AUTO_REFUND),
    C8(Duration.ofHours(48), Outcome.AUTO_REFUND),
    C9(Duration.ofDays(7), Outcome.AUTO_CLOSE_BUYER),
    C11(Duration.ofHours(72), Outcome.CONVERT_TO_REFUND),
    C12(Duration.ofDays(7), Outcome.AUTO_COMPLETE),
    /** The new one came first, the old one does not: from then on the buyer is asked for what he paid for it. */
    OLD_ONE(Duration.ofDays(7), Outcome.ASK_FOR_ITS_PRICE),
    /** Out of stock: what the shop's own preset promises on top is paid too. */
    C18(Duration.ofHours(72), Outcome.AUTO_AGREE_REFUND),
    /** A lower price is asked for: as long as C1 and C2. */
    PRICE_MATCH(Duration.ofHours(48), Outcome.AUTO_AGREE_REFUND),
    /** The platform asks one side for evidence; where the preset says so, hours of business. */
    C13(Duration.ofHours(48), Outcome.DECIDE_ON_WHAT_IS_THERE),
    C14(Duration.ofHours(72), Outcome.ALERT_PLATFORM),
    C15(Duration.ofHours(24), Outcome.CARRY_OUT),
    C16(Escalation.APPEAL, Outcome.BECOMES_FINAL),
    /** The buyer was asked something; as long as C9. */
    ASKED(Duration.ofDays(7), Outcome.AUTO_CLOSE_BUYER),
    /** Something else was offered; no answer is no agreement, so the request stands. */
    OFFERED(Duration.ofDays(3), Outcome.OFFER_LAPSES),
    /** The buyer must pay a difference before the dearer article leaves; else money for what he sent back. */
    TOPPING(Duration.ofDays(7), Outcome.CONVERT_TO_REFUND),
    /** The dearer one would leave first: until its difference is paid nobody has sent anything, so nothing is paid either. */
    TOPPING_FIRST(Duration.ofDays(7), Outcome.AUTO_CLOSE_BUYER),
    /** Goods on their way to a repair: silence lets the time for it begin, it pays nothing. As long as C7 and C6. */
    REPAIR_TRAVELS(Duration.ofDays(10), Outcome.AUTO_RECEIVE),
    REPAIR_DELIVERED(Duration.ofHours(48), Outcome.AUTO_RECEIVE),
    /** Somebody of the shop comes to the buyer; a day after that he has not come. */
    VISIT(Duration.ofHours(24), Outcome.VISIT_MISSED),
    /** R3 art. 27 [V] for JD, elsewhere our own default; stands still while the buyer thinks about a quote or pays. */
    REPAIR(Repair.LONGEST, Outcome.REPAIR_OVERDUE),
    REPAIR_QUOTED(Duration.ofDays(7), Outcome.QUOTE_LAPSES),
    REPAIR_FEE(Duration.ofDays(7), Outcome.FEE_LAPSES),
    /** A repair that the guarantee owes took too long or cannot be done: the buyer chooses, else he has his money. */
    INSTEAD(Duration.ofDays(7), Outcome.CONVERT_TO_REFUND),
    /**
     * Goods that are the buyer's own, and what is not paid for when all else is done or over: nothing becomes money, both
     * sides are reminded until they are on their way.
     */
    GOES_HOME(Duration.ofHours(72), Outcome.REMIND);

    /** What happens when nobody acts: for the buyer when the seller is silent, closed without loss when the buyer is. */
    @Schema(name = "ClockOutcome")
    public enum Outcome {
        AUTO_AGREE_REFUND,
        AUTO_AGREE_RETURN,
        AUTO_AGREE_EXCHANGE,
        AUTO_REFUND,
        AUTO_CLOSE_BUYER,
        CONVERT_TO_REFUND,
        AUTO_COMPLETE,
        ASK_FOR_ITS_PRICE,
        OFFER_LAPSES,
        AUTO_RECEIVE,
        VISIT_MISSED,
        REPAIR_OVERDUE,
        QUOTE_LAPSES,
        FEE_LAPSES,
        REMIND,
        DECIDE_ON_WHAT_IS_THERE,
        ALERT_PLATFORM,
        CARRY_OUT,
        BECOMES_FINAL;

        boolean movesMoney() {
            return this == AUTO_AGREE_REFUND || this == AUTO_REFUND || this == CONVERT_TO_REFUND || this == CARRY_OUT;
        }
    }

    private static final Set<String> OURS = Stream.of(values()).map(Enum::name).collect(Collectors.toSet());

    private static final Duration NOTICE = Duration.ofHours(24);

    private static final Set<HardClock> OF_DISPUTE = EnumSet.of(C13, C14, C15, C16);

    static final String PRESET = "AFTERCARE_CLOCKS";
    static final int PRESET_VERSION = 1;

    private final Duration length;
    private final Outcome outcome;

    HardClock(Duration length, Outcome outcome) {
        this.length = length;
        this.outcome = outcome;
    }

    /** When it runs out on this case, started now; silence never pays later than the order's law wants the money paid. */
    Instant due(ReturnRequest ret, Instant now) {
        var due = byOurselves(ret, now);
        var latest = isEndedByRefund() ? ret.payBy().latest(ret) : null;
        return latest == null || !latest.isBefore(due) ? due : later(latest, now);
    }

    /** Whether silence pays, and the shop is who is silent. */
    boolean isEndedByRefund() {
        return outcome == Outcome.AUTO_AGREE_REFUND || outcome == Outcome.AUTO_REFUND;
    }

    private Instant byOurselves(ReturnRequest ret, Instant now) {
        var left = ret.escalation().leftOf(this);
        if (left != null) {
            return now.plus(left);
        }
        return switch (this) {
            case C13 ->
                ret.escalation().evidenceDueAt() == null
                        ? now.plus(length)
                        : ret.escalation().evidenceDueAt();
            case C5, OLD_ONE -> later(later(now.plus(length), sendingBack(ret, now)), afterVisit(ret, now));
            case C6, REPAIR_DELIVERED -> afterDelivery(ret, now);
            case VISIT -> afterVisit(ret, now);
            case REPAIR -> ret.repair().dueAt();
            case C1, C2, C3, C4, C18, PRICE_MATCH ->
                now.plus(ret.question().left() == null ? length : ret.question().left());
            default -> now.plus(on(ret));
        };
    }

    /** As long as everywhere, or as the preset of the order says. */
    Duration on(ReturnRequest ret) {
        var days = this == C9 ? ret.disputeTerm().raiseDays() : null;
        return days == null ? length : Duration.ofDays(days);
    }

    /** Where the order's preset gives a buyer longer to send the goods back, he has that to the end of its last day. */
    private static Instant sendingBack(ReturnRequest ret, Instant now) {
        var within = ret.sendBack();
        return within.days() <= C5.length.toDays() ? now : within.end(now);
    }

    /** Whoever has an appointment waits for it, and a day longer. */
    private static Instant afterVisit(ReturnRequest ret, Instant now) {
        return ret.visit().isMade() && ret.isRepair()
                ? later(now, ret.visit().visitEndsAt()).plus(VISIT.length)
                : now;
    }

    /** From the delivery itself, yet never without a day's notice; and a delivery makes nobody wait longer than none. */
    private static Instant afterDelivery(ReturnRequest ret, Instant now) {
        var due = later(ret.parcel().deliveredAt().plus(C6.length), now.plus(NOTICE));
        var undelivered = ret.parcel().shippedAt().plus(C7.length);
        return due.isBefore(undelivered) || !undelivered.isAfter(now) ? due : undelivered;
    }

    /** As long from any moment, for what is no clock on a case. */
    Instant after(Instant moment) {
        return moment.plus(length);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Goods that leave while the shop has to answer change what it is asked, not until when. */
    boolean goesOnFrom(HardClock before) {
        return this == C2 && before == C1;
    }

    /** Orders have clocks of their own. */
    static boolean isOurs(String code) {
        return OURS.contains(code);
    }

    /** Kept by the platform; a code of another kind of clock is none of them. */
    static boolean isOfDispute(String code) {
        return OF_DISPUTE.stream().anyMatch(clock -> clock.name().equals(code));
    }

    /** The one clock that must run on a case as it stands now; null when none does. */
    static HardClock of(ReturnRequest ret) {
        if (ret.isHeld()) {
            return whileHeld(ret);
        }
        var own = ofItself(ret);
        return own == null && !Ending.mustGoBack(ret).isEmpty() ? GOES_HOME : own;
    }

    private static HardClock whileHeld(ReturnRequest ret) {
        return switch (ret.dispute()) {
            case EVIDENCE_SELLER, EVIDENCE_BUYER -> C13;
            case DECIDED, FINAL -> ret.ruling().remedy().moves() ? C15 : C16;
            default -> C14;
        };
    }

    private static HardClock ofItself(ReturnRequest ret) {
        return switch (ret.request()) {
            case SUBMITTED -> toAnswer(ret);
            case INFO_NEEDED -> ASKED;
            case COUNTERED -> OFFERED;
            case REJECTED -> C9;
            // without goods the money is granted in the same breath as the approval
            case APPROVED -> whileAgreed(ret);
            case WITHDRAWN, EXPIRED, COMPLETED -> null;
        };
    }

    private static HardClock toAnswer(ReturnRequest ret) {
        if (ret.kind().isReplaced()) {
            return C4;
        }
        if (ret.kind().goodsComeBack()) {
            return C3;
        }
        if (ret.kind() == ReturnKind.PRICE_MATCH) {
            return PRICE_MATCH;
        }
        if (ret.reason() == Reason.OUT_OF_STOCK && !ret.wasDispatched()) {
            // what is owed on top for it is owed too when it leaves after all
            return C18;
        }
        return ret.isDispatched() ? C2 : C1;
    }

    private static HardClock whileAgreed(ReturnRequest ret) {
        var ofRepair = RepairTurn.clock(ret);
        if (ofRepair != null) {
            return ofRepair;
        }
        if (ret.outbound() == OutboundState.DUE) {
            return C11;
        }
        if (ret.outbound() == OutboundState.SENT) {
            return C12;
        }
        if (ret.outbound() == OutboundState.CONFIRMED) {
            var moneyOnItsWay = ret.money() != MoneyState.NONE && ret.money() != MoneyState.PAID;
            var onlyGoesHome = !Ending.mustGoBack(ret).isEmpty() && !ret.goods().any(GoodsState.ARRIVED);
            if (moneyOnItsWay || onlyGoesHome) {
                return null;
            }
            return ret.isAdvance() && ret.goods().any(GoodsState.WITH_BUYER) ? OLD_ONE : C12;
        }
        if (ret.money() != MoneyState.NONE) {
            return null;
        }
        if (!ret.kind().goodsComeBack()) {
            return ret.topping().isOwed() ? TOPPING : null;
        }
        var back = whileGoodsComeBack(ret);
        if (back == C5 && ret.isAdvance() && ret.topping().isOwed()) {
            return TOPPING_FIRST;
        }
        return back == C8 && ret.topping().isOwed() && !ret.goods().any(GoodsState.ARRIVED) ? TOPPING : back;
    }

    private static HardClock whileGoodsComeBack(ReturnRequest ret) {
        var goods = ret.goods();
        if (goods.isBeingReceived()) {
            return C8;
        }
        // what is lost on its way makes nobody wait longer, and is waited for no less
        if (goods.any(GoodsState.IN_TRANSIT) || goods.any(GoodsState.LOST)) {
            return ret.parcel().deliveredAt() == null ? C7 : C6;
        }
        return goods.any(GoodsState.WITH_BUYER) ? C5 : C8;
    }
}
