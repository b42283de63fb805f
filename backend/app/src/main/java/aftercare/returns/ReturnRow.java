package aftercare.returns;

import java.time.Instant;
import java.util.UUID;

import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.paging.Cursor;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case in a list: one row of one table. */
@Schema(name = "ReturnRow")
public record ReturnRow(
        UUID id,
        String number,
        UUID orderId,
        String orderNumber,
        ReturnKind kind,
        Reason reason,

        @Schema(description = "What it is about, in a few words")
        String what,

        @Nullable String imageUrl,
        @Nullable String buyerName,
        RequestState request,
        GoodsState goods,
        OutboundState outbound,
        MoneyState money,
        DisputeState dispute,
        Turn turn,
        Money amount,

        @Schema(description = "When the running clock runs out; absent when none runs") @Nullable
        Instant dueAt,

        @Nullable HardClock dueClock,
        @Nullable HardClock.Outcome dueOutcome,

        @Schema(description = "What moves then if nobody acts") @Nullable
        Money atRisk,

        @Nullable String assigneeName,
        Instant submittedAt,
        @Nullable Instant closedAt,

        @Schema(description = "From then on the case is red, whatever its clock says; absent when it is closed")
        @Nullable
        Instant patienceAt,

        @Schema(description = "The clock stands still, for this reason") @Nullable
        PauseReason pausedFor,

        @Schema(description = "When it goes on by itself; said where paused cases are asked for") @Nullable
        Instant goesOnAt) {

    static final String FOR_STAFF = select("r.assigneeName", "cast(null as Instant)") + " where ";

    /** Who of the shop has the case is among colleagues. */
    static final String FOR_BUYER = select("cast(null as string)", "cast(null as Instant)") + " where ";

    /** A running clock says of each paused case how long it is one, so the few of a shop are found among all its cases. */
    static final String PAUSED =
            select("r.assigneeName", "c.dueAt") + " join CaseClock c on c.subjectId = r.id and c.state = RUNNING"
                    + " and c.code = '" + PauseEnd.PAUSE + "' where c.shopId = :shop and ";

    private static String select(String assigneeName, String goesOnAt) {
        return "select new aftercare.returns.ReturnRow(r.id, r.number, r.orderId, r.orderNumber, r.kind,"
                + " r.reason, r.what, r.imageUrl, r.buyerName, r.request, r.goods, r.outbound, r.money, r.dispute, r.turn, r.amountMinor,"
                + " r.currency, r.due.dueAt, r.due.dueClock, r.due.dueOutcome, " + assigneeName
                + ", r.submittedAt, r.closedAt, r.patienceAt,"
                + " r.due.pauseReason, " + goesOnAt + ")"
                + " from ReturnRequest r";
    }

    ReturnRow(
            UUID id,
            String number,
            UUID orderId,
            String orderNumber,
            ReturnKind kind,
            Reason reason,
            String what,
            String imageUrl,
            String buyerName,
            RequestState request,
            GoodsState goods,
            OutboundState outbound,
            MoneyState money,
            DisputeState dispute,
            Turn turn,
            long amountMinor,
            String currency,
            Instant dueAt,
            HardClock dueClock,
            HardClock.Outcome dueOutcome,
            String assigneeName,
            Instant submittedAt,
            Instant closedAt,
            Instant patienceAt,
            PauseReason pausedFor,
            Instant goesOnAt) {
        this(
                id,
                number,
                orderId,
                orderNumber,
                kind,
                reason,
                what,
                imageUrl,
                buyerName,
                request,
                goods,
                outbound,
                money,
                dispute,
                turn,
                Money.ofMinor(amountMinor, currency),
                dueClock == null || pausedFor != null ? null : dueAt,
                dueClock,
                dueOutcome,
                dueOutcome != null && dueOutcome.movesMoney() ? Money.ofMinor(amountMinor, currency) : null,
                assigneeName,
                submittedAt,
                closedAt,
                closedAt == null ? patienceAt : null,
                pausedFor,
                goesOnAt);
    }

    String cursor(ReturnSearch.Sort sort) {
        var at = sort == ReturnSearch.Sort.NEW ? submittedAt : dueAt != null ? dueAt : goesOnAt;
        return new Cursor(at == null ? Due.NEVER : at, id).write();
    }
}
