package aftercare.returns;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.policy.ReturnKind;
import aftercare.repairs.RepairFee;
import aftercare.repairs.RepairFinding;
import aftercare.repairs.RepairPlace;
import aftercare.repairs.RepairStage;
import aftercare.repairs.Visit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a repair stands, what it costs, and what may be chosen in its place. */
@Schema(name = "Repair")
public record RepairView(
        RepairStage stage,
        @Nullable Instant stageSince,

        @Schema(description = "The guarantee or a promise of the shop bears it; then it is free")
        boolean covered,

        @Nullable Instant coveredUntil,

        @Schema(description = "How often the goods were repaired before")
        int repairedBefore,

        @Schema(description = "What the buyer may choose in its place now")
        List<ReturnKind> instead,

        @Nullable Instant begunAt,

        @Schema(description = "Longer than the shop may take")
        boolean overdue,

        @Nullable Fee fee,

        @Schema(description = "Why it goes home as it came") @Nullable
        RepairFinding finding,

        @Nullable String note,
        boolean stillFaulty,
        @Nullable Appointment appointment) {

    /** What it costs, line by line; the lines add up to the total. */
    @Schema(name = "RepairFee")
    public record Fee(
            RepairFee.Cause cause, String message, List<RepairFee.Line> lines, Money total, Instant quotedAt) {}

    /** When and where, and until when the buyer may move it. */
    @Schema(name = "RepairAppointment")
    public record Appointment(
            RepairPlace place,
            Instant startsAt,
            Instant endsAt,

            @Schema(description = "Whose clock it goes by: the shop's time zone")
            String zone,

            @Nullable String address,
            Instant movableUntil) {}

    static RepairView of(ReturnRequest ret, ZoneId zone) {
        var repair = ret.repair();
        if (!ret.isRepair()) {
            return null;
        }
        return new RepairView(
                repair.stage(),
                repair.stageAt(),
                repair.isCovered(),
                repair.coveredUntil(),
                repair.before(),
                ret.outbound().isOut() || ret.request().isClosed() ? List.of() : List.copyOf(repair.instead()),
                repair.begunAt(),
                repair.isOverdue(),
                fee(repair.fee()),
                repair.finding(),
                repair.note(),
                repair.isStillFaulty(),
                appointment(ret.visit(), zone));
    }

    private static Fee fee(RepairFee fee) {
        return fee == null ? null : new Fee(fee.cause(), fee.message(), fee.lines(), fee.total(), fee.quotedAt());
    }

    private static Appointment appointment(Visit visit, ZoneId zone) {
        return visit.isMade()
                ? new Appointment(
                        visit.visitPlace(),
                        visit.visitStartsAt(),
                        visit.visitEndsAt(),
                        zone.getId(),
                        visit.visitAddress(),
                        visit.visitStartsAt().minus(Visit.NOTICE))
                : null;
    }
}
