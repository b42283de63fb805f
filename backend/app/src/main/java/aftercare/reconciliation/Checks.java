package aftercare.reconciliation;

import java.util.EnumMap;
import java.util.Map;

/**
 * One question for each kind of finding, asked of the database as a whole. Each selects: about, refund, return, label,
 * currency, expected, found. {@code :shop}, {@code :late} (granted before it and not paid is late) and {@code :lateDay}.
 */
final class Checks {

    /** What we believe to have been paid under a reference: parts of refunds, and goodwill paid by hand. */
    private static final String BOOKED = " (select l.reference, r.currency, sum(l.amount_minor) as minor,"
            + " max(r.id) as refund_id, max(r.return_id) as return_id from refund_leg l join refund r on r.id = l.refund_id"
            + " where l.shop_id = :shop and l.reference is not null and l.state in ('PAID', 'CLAWED_BACK')"
            + " group by l.reference, r.currency"
            + " union all select g.reference, g.currency, sum(g.amount_minor), null, max(g.return_id) from goodwill g"
            + " where g.shop_id = :shop and g.state = 'PAID' and g.way = 'BY_HAND' group by g.reference, g.currency) b ";

    private static final String ROWS = " from settlement_row s ";

    /** A key of the program as it stands in a cause. */
    private static String uuid(String column) {
        var hex = "hex(" + column + ")";
        return "lower(concat_ws('-', substr(" + hex + ", 1, 8), substr(" + hex + ", 9, 4), substr(" + hex
                + ", 13, 4), substr(" + hex + ", 17, 4), substr(" + hex + ", 21, 12)))";
    }

    /** What the case says that the buyer has paid on top: of it, with store credit, that much. */
    private static final String ON_TOP = "coalesce(cast(json_value(c.topping, '$.differenceMinor') as signed), 0)";

    private static final String BY_CREDIT =
            "coalesce(cast(json_value(c.topping, '$.differenceCreditMinor') as signed), 0)";

    /**
     * Money that came in on top stands for something as long as the case is not settled in money, and for good once the other
     * article or the repaired one has left.
     */
    private static final String STANDS = "case when json_value(c.topping, '$.differenceState') <> 'PAID' then 0"
            + " when c.money = 'NONE' and c.closed_at is null or c.kind in ('EXCHANGE', 'REPAIR')"
            + " and c.outbound in ('SENT', 'CONFIRMED') and c.repair_stage <> 'UNREPAIRED' then greatest(0, "
            + ON_TOP + " - " + BY_CREDIT + ") else 0 end";

    private static String onTop(String kinds) {
        return "select hex(c.id), null, c.id, c.number, d.currency, d.minor, " + STANDS
                + " from (select return_id, currency, sum(amount_minor) as minor from difference_entry"
                + " where shop_id = :shop group by return_id, currency) d join return_request c on c.id = d.return_id"
                + " where " + kinds + " and d.minor <> " + STANDS;
    }

    private static final String TAKEN = "case when h.state = 'CAPTURED' then h.taken_minor else 0 end";

    static final Map<FindingKind, String> ALL = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    FindingKind.PAID_TWICE,
                    "select s.reference, null, null, s.reference, s.currency, min(s.amount_minor), sum(s.amount_minor)"
                            + ROWS
                            + "where s.shop_id = :shop group by s.reference, s.currency having count(*) > 1"),
            Map.entry(
                    FindingKind.NOT_GRANTED,
                    "select s.reference, null, null, s.reference, s.currency, 0, sum(s.amount_minor)" + ROWS
                            + "left join"
                            + BOOKED
                            + "on b.reference = s.reference where s.shop_id = :shop and b.reference is null"
                            + " group by s.reference, s.currency"),
            Map.entry(
                    FindingKind.OTHER_AMOUNT,
                    "select s.reference, max(b.refund_id), max(b.return_id), s.reference, s.currency, max(b.minor),"
                            + " max(s.amount_minor)" + ROWS + "join" + BOOKED
                            + "on b.reference = s.reference and b.currency = s.currency where s.shop_id = :shop"
                            + " and s.amount_minor <> b.minor group by s.reference, s.currency"),
            Map.entry(
                    FindingKind.OTHER_CURRENCY,
                    "select s.reference, max(b.refund_id), max(b.return_id), s.reference, s.currency, 0,"
                            + " max(s.amount_minor)" + ROWS + "join" + BOOKED
                            + "on b.reference = s.reference and b.currency <> s.currency where s.shop_id = :shop"
                            + " and not exists (select 1 from refund_leg l2 join refund r2 on r2.id = l2.refund_id"
                            + " where l2.shop_id = :shop and l2.reference = s.reference and r2.currency = s.currency)"
                            + " group by s.reference, s.currency"),
            Map.entry(
                    FindingKind.NOT_PAID,
                    "select hex(l.id), r.id, r.return_id, r.return_number, r.currency, l.amount_minor, 0"
                            + " from refund r join refund_leg l on l.refund_id = r.id where r.shop_id = :shop"
                            + " and r.state in ('TO_APPROVE', 'GRANTED', 'SENT', 'FAILED') and r.granted_at < :late"
                            + " and l.state not in ('PAID', 'CLAWED_BACK')"),
            Map.entry(
                    FindingKind.NOT_IN_FILE,
                    "select hex(l.id), r.id, r.return_id, r.return_number, r.currency, l.amount_minor, 0"
                            + " from (select gateway, min(paid_on) as first_day, max(paid_on) as last_day from settlement_row"
                            + " where shop_id = :shop group by gateway) f"
                            + " join refund_leg l on l.shop_id = :shop and l.gateway = f.gateway and l.state = 'PAID'"
                            + " and l.paid_at >= f.first_day and l.paid_at < f.last_day and l.paid_at < :late"
                            + " join refund r on r.id = l.refund_id"
                            + " where not exists (select 1 from settlement_row s where s.shop_id = :shop"
                            + " and s.reference = l.reference)"),
            Map.entry(
                    FindingKind.PARTS_DIFFER,
                    "select hex(r.id), r.id, r.return_id, r.return_number, r.currency,"
                            + " max(r.total_minor + r.compensation_minor),"
                            + " coalesce(sum(case when l.kind = 'POINTS' then 0 else l.amount_minor end), 0)"
                            + " from refund r left join refund_leg l on l.refund_id = r.id where r.shop_id = :shop"
                            + " group by r.id, r.return_id, r.return_number, r.currency"
                            + " having max(r.total_minor + r.compensation_minor)"
                            + " <> coalesce(sum(case when l.kind = 'POINTS' then 0 else l.amount_minor end), 0)"),
            Map.entry(
                    FindingKind.ABOVE_CAPTURED,
                    "select hex(o.id), max(r.id), max(r.return_id), o.number, o.currency, max(o.total_minor),"
                            + " sum(r.total_minor) from refund r join purchase_order o on o.id = r.order_id"
                            + " where r.shop_id = :shop and r.state <> 'DECLINED' group by o.id, o.number, o.currency"
                            + " having sum(r.total_minor) > max(o.total_minor)"),
            Map.entry(
                    FindingKind.CREDIT_BALANCE,
                    "select hex(a.id), null, null, a.holder, a.currency, coalesce(e.minor, 0), coalesce(l.minor, 0)"
                            + " from credit_account a left join (select account_id, sum(amount_minor) as minor"
                            + " from credit_entry where shop_id = :shop group by account_id) e on e.account_id = a.id"
                            + " left join (select account_id, sum(left_minor) as minor from credit_lot"
                            + " where shop_id = :shop group by account_id) l on l.account_id = a.id"
                            + " where a.shop_id = :shop and coalesce(e.minor, 0) <> coalesce(l.minor, 0)"),
            Map.entry(
                    FindingKind.CREDIT_NOT_BOOKED,
                    "select hex(l.id), r.id, r.return_id, r.return_number, r.currency, l.amount_minor,"
                            + " coalesce(sum(e.amount_minor), 0) from refund_leg l join refund r on r.id = l.refund_id"
                            + " left join credit_entry e on e.account_id = unhex(replace(l.reference, '-', ''))"
                            + " and e.cause = concat('refund:', " + uuid("l.pay_key") + ")"
                            + " where l.shop_id = :shop and l.gateway = 'STORE_CREDIT' and l.state in ('PAID', 'CLAWED_BACK')"
                            + " group by l.id, r.id, r.return_id, r.return_number, r.currency, l.amount_minor"
                            + " having l.amount_minor <> coalesce(sum(e.amount_minor), 0)"),
            Map.entry(
                    FindingKind.CREDIT_NOT_TAKEN,
                    "select hex(l.id), r.id, r.return_id, r.return_number, r.currency, l.amount_minor,"
                            + " -coalesce(sum(e.amount_minor), 0) from refund_leg l join refund r on r.id = l.refund_id"
                            + " left join credit_entry e on e.account_id = unhex(replace(l.reference, '-', ''))"
                            + " and e.cause = concat('clawback:', " + uuid("l.id") + ")"
                            + " where l.shop_id = :shop and l.gateway = 'STORE_CREDIT' and l.state = 'CLAWED_BACK'"
                            + " group by l.id, r.id, r.return_id, r.return_number, r.currency, l.amount_minor"
                            + " having l.amount_minor <> -coalesce(sum(e.amount_minor), 0)"),
            Map.entry(
                    FindingKind.CREDIT_IN_CASE,
                    "select hex(c.id), null, c.id, c.number, c.currency, " + BY_CREDIT + ", -e.minor"
                            + " from (select return_id, sum(amount_minor) as minor from credit_entry"
                            + " where shop_id = :shop and return_id is not null group by return_id) e"
                            + " join return_request c on c.id = e.return_id where " + BY_CREDIT
                            + " <> -e.minor"),
            Map.entry(FindingKind.DIFFERENCE, onTop("c.kind <> 'REPAIR'")),
            Map.entry(FindingKind.REPAIR_FEE, onTop("c.kind = 'REPAIR'")),
            Map.entry(
                    FindingKind.CAME_BACK,
                    "select hex(r.id), r.id, r.return_id, r.return_number, r.currency, x.legs,"
                            + " case when x.legs <> x.proved then x.proved else r.clawed_back_minor end"
                            + " from refund r join (select b.refund_id, coalesce(max(l.minor), 0) as legs,"
                            + " sum(b.amount_minor) as proved from claw_back b left join (select refund_id,"
                            + " sum(amount_minor) as minor from refund_leg where shop_id = :shop and state = 'CLAWED_BACK'"
                            + " group by refund_id) l on l.refund_id = b.refund_id where b.shop_id = :shop"
                            + " group by b.refund_id) x on x.refund_id = r.id"
                            + " where x.legs <> x.proved or x.legs <> r.clawed_back_minor"),
            Map.entry(
                    FindingKind.DEMAND_LATE,
                    "select hex(d.id), d.refund_id, d.return_id, d.return_number, d.currency, d.amount_minor, 0"
                            + " from demand d where d.shop_id = :shop and d.state = 'ASKED' and d.due_at < :late"),
            Map.entry(
                    FindingKind.DEMAND_DIFFERS,
                    "select hex(d.id), d.refund_id, d.return_id, d.return_number, d.currency, d.amount_minor,"
                            + " case when l.state = 'CLAWED_BACK' then l.amount_minor else 0 end"
                            + " from demand d join refund_leg l on l.id = d.leg_id where d.shop_id = :shop"
                            + " and d.state = 'PAID' and (l.state <> 'CLAWED_BACK' or l.amount_minor <> d.amount_minor)"),
            Map.entry(
                    FindingKind.HOLD_DIFFERS,
                    "select hex(h.id), null, h.return_id, h.return_number, h.currency, coalesce(d.minor, 0), "
                            + TAKEN
                            + " from payment_hold h left join (select hold_id, sum(amount_minor) as minor from demand"
                            + " where shop_id = :shop and state = 'PAID' and hold_id is not null group by hold_id) d"
                            + " on d.hold_id = h.id where h.shop_id = :shop and coalesce(d.minor, 0) <> "
                            + TAKEN),
            Map.entry(
                    FindingKind.HOLD_OPEN,
                    "select hex(h.id), null, h.return_id, h.return_number, h.currency,"
                            + " case when h.state = 'CAPTURING' then h.taken_minor else 0 end,"
                            + " case when h.state = 'CAPTURING' then 0 else h.amount_minor end"
                            + " from payment_hold h join return_request c on c.id = h.return_id where h.shop_id = :shop"
                            + " and h.moved_at < :late and (h.state in ('WANTED', 'CAPTURING', 'RELEASING')"
                            + " or h.state = 'STANDS' and c.closed_at < :late)")));

    private Checks() {}
}
