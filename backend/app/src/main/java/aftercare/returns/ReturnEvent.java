package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import aftercare.access.Actor;
import aftercare.timeline.TimelineEntry.Change;

/** A fact about a case: what was done, by whom, and which machines it moved. Told in the transaction of the fact. */
public record ReturnEvent(
        ReturnRequest ret,
        Verb verb,
        Actor actor,
        Instant at,
        List<Change> changes,
        Map<String, String> data,
        boolean clockTurned) {

    /** Whether this very fact has ended the case. */
    public boolean closesCase() {
        return ret.request().isClosed()
                && changes.stream().anyMatch(change -> change.machine().equals("request"));
    }

    /** What can happen to a case. */
    public enum Verb {
        SUBMITTED,
        EDITED,
        WITHDRAWN,
        NOTICED,
        BY_AGREEMENT,
        INTERCEPT_ASKED,
        INTERCEPT_STOPPED,
        INTERCEPT_FAILED,
        SENT_DESPITE,
        ASKED,
        ANSWERED,
        OFFERED,
        OFFER_ACCEPTED,
        OFFER_DECLINED,
        OFFER_LAPSED,
        OFFER_TAKEN_BACK,
        APPROVED,
        AUTO_APPROVED,
        REJECTED,
        SHIPPED,
        DELIVERED,
        LOST,
        WEIGHED,
        RECEIVED,
        RECEIPT_UNDONE,
        INSPECTED,
        COUNTERSIGNED,
        SENT_BACK,
        DIFFERENCE_PAID,
        PAID_WITH_CREDIT,
        CREDIT_GIVEN_BACK,
        EXCHANGE_OFF,
        RESENT,
        RESEND_DELIVERED,
        CONFIRMED,
        AUTO_CONFIRMED,
        CONVERTED,
        AUTO_CONVERTED,
        GRANTED,
        AUTO_GRANTED,
        GRANT_DECLINED,
        MONEY_SENT,
        PAID,
        PAYMENT_FAILED,
        CLAWED_BACK,
        OTHER_WAY,
        COMPLETED,
        OLD_ONE_MISSED,
        HOLD_ASKED,
        HOLD_STANDS,
        HOLD_REFUSED,
        HOLD_GIVEN_UP,
        HOLD_RENEWED,
        HOLD_NOT_RENEWED,
        HOLD_LAPSED,
        HOLD_RELEASED,
        HOLD_CAPTURED,
        HOLD_NOT_CAPTURED,
        EXPIRED,
        ASSIGNED,
        NOTED,
        PAUSE_ASKED,
        PAUSE_DECLINED,
        PAUSED,
        RESUMED,
        EXTENDED,
        DEADLINE_IMPORTED,
        RULED,
        AUTO_RECEIVED,
        DIAGNOSING,
        REPAIR_QUOTED,
        QUOTE_ACCEPTED,
        QUOTE_DECLINED,
        QUOTE_LAPSED,
        FEE_NOT_PAID,
        REPAIR_BEGUN,
        REPAIR_TESTED,
        REPAIRED,
        REPAIR_GIVEN_UP,
        REPAIR_OVERDUE,
        HANDED_OVER,
        REMINDED,
        STILL_FAULTY,
        CHOSE_INSTEAD,
        PICK_UP_BOOKED,
        PICK_UP_MISSED,
        PICK_UP_CALLED_OFF,
        APPOINTED,
        APPOINTMENT_CANCELLED,
        VISIT_MISSED,
        ESCALATED,
        ANSWER_AWAITED,
        EVIDENCE_ASKED,
        EVIDENCE_GIVEN,
        EVIDENCE_OVER,
        OPINION_ASKED,
        OPINION_GIVEN,
        DECISION_OVERDUE,
        DECIDED,
        APPEALED,
        DECIDED_FINALLY,
        RULING_FINAL,
        CARRIED_OUT,
        DISPUTE_WITHDRAWN,
        DISPUTE_TAKEN,
        PIECE_CONTESTED,
        SET_APART;

        /** What the shop's people say among themselves is not for the buyer. */
        boolean isStaffOnly() {
            return this == ASSIGNED || this == NOTED || this == RULED;
        }

        /** What is said about a case, who has it, or what a gateway tells of a hold, does not stand in the way of taking a count back. */
        boolean leavesAReceipt() {
            return this == RECEIVED || this == NOTED || this == ASSIGNED || isOfHold();
        }

        private boolean isOfHold() {
            return compareTo(HOLD_ASKED) >= 0 && compareTo(HOLD_NOT_CAPTURED) <= 0;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
