package aftercare.returns;

import java.time.Instant;
import java.util.Set;

import aftercare.access.Role;
import aftercare.problems.Refusal;

/** What may be asked of a case: by whom, and why it cannot be done as the case stands. */
public enum ReturnAction {
    EDIT(Role.BUYER),
    WITHDRAW(Role.BUYER),
    SHIP(Role.BUYER),
    ANSWER(Role.BUYER),
    ACCEPT_OFFER(Role.BUYER),
    DECLINE_OFFER(Role.BUYER),
    CONFIRM(Role.BUYER),
    INTERCEPT_STOPPED(Role.AGENT, Role.WAREHOUSE),
    INTERCEPT_FAILED(Role.AGENT, Role.WAREHOUSE),
    APPROVE(Role.AGENT),
    REJECT(Role.AGENT),
    ASK(Role.AGENT),
    OFFER(Role.AGENT),
    TAKE_BACK_OFFER(Role.AGENT),
    DELIVERED(Role.AGENT, Role.WAREHOUSE),
    RECEIVE(Role.WAREHOUSE, Role.AGENT),
    UNDO_RECEIPT(Role.WAREHOUSE, Role.AGENT),
    INSPECT(Role.WAREHOUSE, Role.AGENT),
    COUNTERSIGN(Role.WAREHOUSE, Role.AGENT),
    RESEND(Role.WAREHOUSE, Role.AGENT),
    DIFFERENCE_PAID(Role.AGENT, Role.FINANCE),
    PAY_WITH_CREDIT(Role.BUYER, Role.AGENT, Role.FINANCE),
    CONVERT(Role.AGENT),
    USE_DEADLINE(Role.AGENT),
    REFUND(Role.AGENT),
    REFUND_EARLY(Role.SUPERVISOR),
    SEND_BACK(Role.WAREHOUSE, Role.AGENT),
    ASSIGN(Role.AGENT),
    NOTE(Role.STAFF),
    PAUSE_CLOCK(Role.SUPERVISOR),
    RESUME_CLOCK(Role.SUPERVISOR),
    EXTEND_CLOCK(Role.BUYER),
    AGREE_TO_PAUSE(Role.BUYER),
    DECLINE_PAUSE(Role.BUYER),
    IMPORT_DEADLINE(Role.SUPERVISOR),
    DIAGNOSE(Role.WAREHOUSE, Role.AGENT),
    QUOTE_REPAIR(Role.WAREHOUSE, Role.AGENT),
    ACCEPT_QUOTE(Role.BUYER),
    DECLINE_QUOTE(Role.BUYER),
    START_REPAIR(Role.WAREHOUSE, Role.AGENT),
    TEST_REPAIR(Role.WAREHOUSE, Role.AGENT),
    REPAIRED(Role.WAREHOUSE, Role.AGENT),
    GIVE_UP_REPAIR(Role.WAREHOUSE, Role.AGENT),
    HAND_OVER(Role.WAREHOUSE, Role.AGENT),
    STILL_FAULTY(Role.BUYER),
    CHOOSE_INSTEAD(Role.BUYER),
    BOOK_APPOINTMENT(Role.BUYER, Role.AGENT),
    CANCEL_APPOINTMENT(Role.BUYER, Role.AGENT),
    ESCALATE(Role.BUYER, Role.AGENT);

    /** Why nobody posts what somebody is on his way to fetch. */
    public static final String BOOKED = "PICK_UP_BOOKED";

    private final Set<String> roles;

    ReturnAction(String... roles) {
        this.roles = Set.of(roles);
    }

    /** Third parties act for either side, as far as their scope reaches. */
    boolean isFor(aftercare.access.Who who) {
        for (var role : roles) {
            if (who.is(role)) {
                return true;
            }
        }
        return who.is(Role.RETURNS_ACT) && this != ASSIGN && this != NOTE;
    }

    /** The steps of a repair are not spoken of where nothing is repaired. */
    boolean concerns(ReturnRequest ret) {
        if (this == PAY_WITH_CREDIT) {
            return ret.topping().isOwed() && !ret.isRepair();
        }
        if (this == AGREE_TO_PAUSE || this == DECLINE_PAUSE) {
            return ret.question().wish() != null;
        }
        if (this == USE_DEADLINE) {
            return Securing.isByHold(ret);
        }
        return ret.isRepair() || compareTo(DIAGNOSE) < 0 || compareTo(CANCEL_APPOINTMENT) > 0;
    }

    public void check(ReturnRequest ret) {
        check(refusal(ret));
    }

    void check(ReturnRequest ret, Instant now) {
        check(refusal(ret, now));
    }

    private static void check(String refusal) {
        if (refusal != null) {
            throw Refusal.tooLate(refusal);
        }
    }

    /** The same at a moment: the other side has its day before the platform is asked, and some day it is too late. */
    String refusal(ReturnRequest ret, Instant now) {
        var stands = refusal(ret);
        if (stands != null) {
            return stands;
        }
        return this == ESCALATE
                ? Escalation.notNow(ret, now)
                : this == AGREE_TO_PAUSE ? Pausing.answer(ret, now) : null;
    }

    /** The code of the reason why not; null when it can be done. */
    public String refusal(ReturnRequest ret) {
        if (ret.isHeld() && !InDispute.mayGoOn(this, ret)) {
            return ret.request().isClosed() ? "CASE_CLOSED" : "IN_DISPUTE";
        }
        return switch (this) {
            case EDIT -> edit(ret);
            case WITHDRAW -> withdraw(ret);
            case SHIP -> GoodsActions.ship(ret);
            case ANSWER -> ret.request() == RequestState.INFO_NEEDED ? null : "NOTHING_ASKED";
            case ACCEPT_OFFER, DECLINE_OFFER, TAKE_BACK_OFFER -> ret.isOfferOpen() ? null : "NO_OFFER";
            case CONFIRM, RESEND, DIFFERENCE_PAID, CONVERT, OFFER -> AgreedActions.refusal(this, ret);
            case PAY_WITH_CREDIT -> CreditInCase.refusal(ret);
            case USE_DEADLINE -> Securing.refusal(ret);
            // what became of a parcel is a fact, also when the case is over
            case INTERCEPT_STOPPED, INTERCEPT_FAILED -> CallingBack.isUnderWay(ret) ? null : "NO_INTERCEPT";
            case ASK -> ask(ret);
            case APPROVE -> ret.request() == RequestState.SUBMITTED ? null : decided(ret);
            case REJECT -> reject(ret);
            case DELIVERED -> GoodsActions.delivered(ret);
            case RECEIVE -> GoodsActions.receive(ret);
            case UNDO_RECEIPT -> ret.beforeReceipt() == null ? "NOTHING_TO_UNDO" : null;
            case INSPECT -> GoodsActions.inspect(ret);
            case COUNTERSIGN -> GoodsActions.countersign(ret);
            case REFUND -> GoodsActions.refund(ret);
            case REFUND_EARLY -> GoodsActions.refundEarly(ret);
            case SEND_BACK -> Ending.mustGoBack(ret).isEmpty() ? "NOTHING_TO_SEND_BACK" : null;
            case ASSIGN -> ret.request().isClosed() ? "CASE_CLOSED" : null;
            case NOTE -> null;
            case PAUSE_CLOCK, IMPORT_DEADLINE -> running(ret);
            case RESUME_CLOCK -> ret.due().isPaused() ? null : "CLOCK_NOT_PAUSED";
            case EXTEND_CLOCK -> extend(ret);
            case AGREE_TO_PAUSE, DECLINE_PAUSE -> ret.question().wish() == null ? "PAUSE_NOT_ASKED" : running(ret);
            case DIAGNOSE,
                    QUOTE_REPAIR,
                    ACCEPT_QUOTE,
                    DECLINE_QUOTE,
                    START_REPAIR,
                    TEST_REPAIR,
                    REPAIRED,
                    GIVE_UP_REPAIR,
                    HAND_OVER,
                    STILL_FAULTY,
                    CHOOSE_INSTEAD,
                    BOOK_APPOINTMENT,
                    CANCEL_APPOINTMENT -> RepairActions.refusal(this, ret);
            case ESCALATE -> escalate(ret);
        };
    }

    private static String ask(ReturnRequest ret) {
        if (ret.request() != RequestState.SUBMITTED) {
            return decided(ret);
        }
        if (ret.isContractWithdrawn()) {
            // declared is declared: no silence of the buyer's may end it (Directive 2011/83/EU art. 11)
            return "WITHDRAWAL_STANDS";
        }
        return ret.question().asked() < Question.MOST ? null : "ASKED_ENOUGH";
    }

    private static String running(ReturnRequest ret) {
        return ret.request().isClosed()
                ? "CASE_CLOSED"
                : !ret.due().isRunning() ? "NO_CLOCK_RUNNING" : ret.due().isPaused() ? "CLOCK_PAUSED" : null;
    }

    private static String extend(ReturnRequest ret) {
        var stands = running(ret);
        return stands != null
                ? stands
                : ret.due().dueClock() == HardClock.GOES_HOME
                        ? "CLOCK_ONLY_REMINDS"
                        : ret.turn() == Turn.BUYER
                                ? "CLOCK_WAITS_FOR_YOU"
                                : ret.due().dueExtended() ? "EXTENDED_BEFORE" : null;
    }

    /**
     * Once a case, while no money was promised and nothing is out in its place; how early, says the dispute. What was refused
     * when the rest was paid or replaced can be put before the platform all the same.
     */
    private static String escalate(ReturnRequest ret) {
        if (Contested.isLeft(ret)) {
            return null;
        }
        if (ret.dispute() != DisputeState.NONE) {
            return "ESCALATED_BEFORE";
        }
        if (ret.request().isClosed()) {
            return "CASE_CLOSED";
        }
        if (ret.money() != MoneyState.NONE) {
            return "MONEY_GRANTED";
        }
        if (ret.outbound().isOut()) {
            return "REPLACEMENT_OUT";
        }
        if (ret.topping().isPaidInMoney()) {
            return "DIFFERENCE_PAID";
        }
        if (ret.isRepair() && ret.repair().begunAt() != null) {
            return "REPAIR_BEGUN";
        }
        // what is on the table is answered first
        return ret.isOfferOpen() ? "OFFER_OPEN" : null;
    }

    static String decided(ReturnRequest ret) {
        return switch (ret.request()) {
            case INFO_NEEDED -> "QUESTION_OPEN";
            case COUNTERED -> "OFFER_OPEN";
            default -> ret.request().isClosed() ? "CASE_CLOSED" : "ALREADY_DECIDED";
        };
    }

    private static String edit(ReturnRequest ret) {
        if (ret.pieceOf() != null) {
            return "ONLY_THE_PLATFORM_DECIDES";
        }
        if (ret.request() == RequestState.REJECTED) {
            return !ret.goods().all(GoodsState.WITH_BUYER)
                    ? "GOODS_ON_THE_WAY"
                    : ret.edits() < ReturnRequest.MOST_EDITS ? null : "EDITS_USED_UP";
        }
        return switch (ret.request()) {
            case SUBMITTED, INFO_NEEDED -> null;
            case COUNTERED -> "OFFER_WAITS_FOR_YOU";
            default -> decided(ret);
        };
    }

    private static String withdraw(ReturnRequest ret) {
        if (ret.request().isClosed()) {
            return "CASE_CLOSED";
        }
        if (ret.money() != MoneyState.NONE) {
            return "MONEY_GRANTED";
        }
        if (ret.outbound().isOut()) {
            return "REPLACEMENT_OUT";
        }
        if (ret.topping().isPaidInMoney()) {
            return "DIFFERENCE_PAID";
        }
        if (RepairActions.isBegun(ret)) {
            return "REPAIR_BEGUN";
        }
        var goodsLeft = ret.request() == RequestState.APPROVED
                && ret.kind().goodsComeBack()
                && !ret.goods().all(GoodsState.WITH_BUYER);
        return goodsLeft ? "GOODS_ON_THE_WAY" : null;
    }

    private static String reject(ReturnRequest ret) {
        if (ret.intercept().sentDespiteAt() != null && !ret.request().isClosed()) {
            return "SENT_DESPITE_REFUND";
        }
        if (ret.request() == RequestState.SUBMITTED) {
            return null;
        }
        if (ret.request() != RequestState.APPROVED) {
            return decided(ret);
        }
        if (ret.outbound().isOut()) {
            return "REPLACEMENT_OUT";
        }
        if (Agreement.owesOnTop(ret)) {
            return "DIFFERENCE_PAID";
        }
        return ret.money() != MoneyState.NONE
                ? "MONEY_GRANTED"
                : Ending.nothingAcceptable(ret) ? null : "ALREADY_DECIDED";
    }

    /** As it stands in the address: send-back, refund-early. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
