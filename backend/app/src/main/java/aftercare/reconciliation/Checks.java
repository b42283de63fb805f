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

    static final Map<FindingKind, String> ALL = new EnumMap<>(Map.of(
            FindingKind.PAID_TWICE,
                    "select s.reference, null, null, s.reference, s.currency, min(s.amount_minor), sum(s.amount_minor)"
                            + ROWS + "where s.shop_id = :shop group by s.reference, s.currency having count(*) > 1",
            FindingKind.NOT_GRANTED,
                    "select s.reference, null, null, s.reference, s.currency, 0, sum(s.amount_minor)" + ROWS
                            + "left join"
                            + BOOKED + "on b.reference = s.reference where s.shop_id = :shop and b.reference is null"
                            + " group by s.reference, s.currency",
            FindingKind.OTHER_AMOUNT,
                    "select s.reference, max(b.refund_id), max(b.return_id), s.reference, s.currency, max(b.minor),"
                            + " max(s.amount_minor)" + ROWS + "join" + BOOKED
                            + "on b.reference = s.reference and b.currency = s.currency where s.shop_id = :shop"
                            + " and s.amount_minor <> b.minor group by s.reference, s.currency",
            FindingKind.OTHER_CURRENCY,
                    "select s.reference, max(b.refund_id), max(b.return_id), s.reference, s.currency, 0,"
                            + " max(s.amount_minor)" + ROWS + "join" + BOOKED
                            + "on b.reference = s.reference and b.currency <> s.currency where s.shop_id = :shop"
                            + " and not exists (select 1 from refund_leg l2 join refund r2 on r2.id = l2.refund_id"
                            + " where l2.shop_id = :shop and l2.reference = s.reference and r2.currency = s.currency)"
                            + " group by s.reference, s.currency",
            FindingKind.NOT_PAID,
                    "select hex(l.id), r.id, r.return_id, r.return_number, r.currency, l.amount_minor, 0"
                            + " from refund r join refund_leg l on l.refund_id = r.id where r.shop_id = :shop"
                            + " and r.state in ('TO_APPROVE', 'GRANTED', 'SENT', 'FAILED') and r.granted_at < :late"
                            + " and l.state not in ('PAID', 'CLAWED_BACK')",
            FindingKind.NOT_IN_FILE,
                    "select hex(l.id), r.id, r.return_id, r.return_number, r.currency, l.amount_minor, 0"
                            + " from (select gateway, min(paid_on) as first_day, max(paid_on) as last_day from settlement_row"
                            + " where shop_id = :shop group by gateway) f"
                            + " join refund_leg l on l.shop_id = :shop and l.gateway = f.gateway and l.state = 'PAID'"
                            + " and l.paid_at >= f.first_day and l.paid_at < f.last_day and l.paid_at < :late"
                            + " join refund r on r.id = l.refund_id"
                            + " where not exists (select 1 from settlement_row s where s.shop_id = :shop"
                            + " and s.reference = l.reference)",
            FindingKind.PARTS_DIFFER,
                    "select hex(r.id), r.id, r.return_id, r.return_number, r.currency,"
                            + " max(r.total_minor + r.compensation_minor),"
                            + " coalesce(sum(case when l.kind = 'POINTS' then 0 else l.amount_minor end), 0)"
                            + " from refund r left join refund_leg l on l.refund_id = r.id where r.shop_id = :shop"
                            + " group by r.id, r.return_id, r.return_number, r.currency"
                            + " having max(r.total_minor + r.compensation_minor)"
                            + " <> coalesce(sum(case when l.kind = 'POINTS' then 0 else l.amount_minor end), 0)",
            FindingKind.ABOVE_CAPTURED,
                    "select hex(o.id), max(r.id), max(r.return_id), o.number, o.currency, max(o.total_minor),"
                            + " sum(r.total_minor) from refund r join purchase_order o on o.id = r.order_id"
                            + " where r.shop_id = :shop group by o.id, o.number, o.currency"
                            + " having sum(r.total_minor) > max(o.total_minor)"));

    private Checks() {}
}
