package aftercare.returns;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import aftercare.contract.Nullable;
import aftercare.paging.Cursor;
import aftercare.repairs.Repair;
import aftercare.repairs.RepairPlace;
import aftercare.repairs.RepairStage;
import aftercare.repairs.Visit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An open repair on the board: one row of one table. */
@Schema(name = "RepairRow")
public record RepairRow(
        UUID id,
        String number,
        String what,
        @Nullable String imageUrl,
        @Nullable String buyerName,
        RepairStage stage,
        @Nullable Instant stageSince,
        OutboundState outbound,
        GoodsState goods,
        Turn turn,
        boolean covered,
        boolean overdue,
        @Nullable RepairPlace place,

        @Schema(description = "When the appointment is") @Nullable
        Instant startsAt,

        @Schema(description = "Whose clock that goes by: the shop's time zone") @Nullable
        String zone,

        @Schema(description = "When the running clock runs out; absent when none runs or it stands still") @Nullable
        Instant dueAt,

        @Nullable HardClock dueClock,
        @Nullable String assigneeId,
        @Nullable String assigneeName,
        Instant submittedAt) {

    static final String SELECT =
            "select new aftercare.returns.RepairRow(r.id, r.number, r.what, r.imageUrl, r.buyerName,"
                    + " r.repair, r.visit, r.outbound, r.goods, r.turn, r.due.dueAt, r.due.dueClock,"
                    + " r.assigneeId, r.assigneeName, r.submittedAt) from ReturnRequest r where ";

    RepairRow(
            UUID id,
            String number,
            String what,
            String imageUrl,
            String buyerName,
            Repair repair,
            Visit visit,
            OutboundState outbound,
            GoodsState goods,
            Turn turn,
            Instant dueAt,
            HardClock dueClock,
            String assigneeId,
            String assigneeName,
            Instant submittedAt) {
        this(
                id,
                number,
                what,
                imageUrl,
                buyerName,
                repair.stage(),
                repair.stageAt(),
                outbound,
                goods,
                turn,
                repair.isCovered(),
                repair.isOverdue(),
                visit.visitPlace(),
                visit.visitStartsAt(),
                null,
                dueAt,
                dueClock,
                assigneeId,
                assigneeName,
                submittedAt);
    }

    String cursor() {
        return new Cursor(dueAt, id).write();
    }

    /** A clock that stands still is kept as due never. */
    RepairRow shown(ZoneId ofTheShop) {
        return new RepairRow(
                id,
                number,
                what,
                imageUrl,
                buyerName,
                stage,
                stageSince,
                outbound,
                goods,
                turn,
                covered,
                overdue,
                place,
                startsAt,
                startsAt == null ? null : ofTheShop.getId(),
                dueAt.equals(Due.NEVER) ? null : dueAt,
                dueClock,
                assigneeId,
                assigneeName,
                submittedAt);
    }
}
