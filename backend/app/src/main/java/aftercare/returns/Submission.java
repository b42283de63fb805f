package aftercare.returns;

import java.util.List;
import java.util.Map;

import aftercare.orders.Order;
import aftercare.policy.Preset;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.repairs.Repair;
import aftercare.settlement.RefundQuote;

/** What a buyer asks for, judged and quoted: everything a case needs to be opened or edited. */
record Submission(
        Order order,
        ReturnKind kind,
        Reason reason,
        String text,
        List<ReturnLine> lines,
        RefundQuote quote,
        boolean dispatched,
        boolean travelling,
        Preset preset,
        PayBy payBy,
        Repair repair,
        Map<String, String> because) {

    /** Money asked back for what travels: it is stopped at once (R1 art. 23). What is lost cannot be. */
    boolean isCalledBack() {
        return travelling && kind == ReturnKind.REFUND_ONLY && reason != Reason.LOST_IN_TRANSIT;
    }
}
