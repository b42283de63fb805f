package aftercare.warehouse;

import java.time.Instant;
import java.util.List;

import aftercare.contract.Nullable;
import aftercare.orders.OrderLine;
import aftercare.policy.UnfitReason;
import aftercare.returns.GoodsState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The pieces of a case that are or were in the house, each with what was found and where it went. */
@Schema(name = "ReturnUnits")
public record UnitsView(List<Sold> lines, List<Unit> units) {

    /** What was sold on a line of the case, to hold what came back against. */
    @Schema(name = "SoldLine")
    public record Sold(
            int lineNo,

            @Schema(description = "Of all its units; empty: none were named")
            List<String> unitCodes,

            @Schema(description = "Why a unit of these goods may be found unfit")
            List<UnfitReason> unfit) {

        static Sold of(OrderLine line) {
            return new Sold(
                    line.lineNo(),
                    line.unitCodes() == null ? List.of() : line.unitCodes(),
                    UnfitReason.of(line.goodsClass()));
        }
    }

    /** One piece. */
    @Schema(name = "ReturnUnit")
    public record Unit(
            int lineNo,
            int unit,
            String sku,
            String title,
            GoodsState state,
            @Nullable String grade,
            @Nullable String reason,
            @Nullable String unitCode,
            Place place,

            @Schema(description = "As what it is sold again") @Nullable
            Label label,

            @Schema(description = "Accepted, or paid for: the shop may do with it what it likes")
            boolean ours,

            List<Step> history) {

        static Unit of(UnitInHouse unit) {
            var last = unit.history().isEmpty() ? null : unit.history().getLast();
            return new Unit(
                    unit.line().lineNo(),
                    unit.position(),
                    unit.line().sku(),
                    unit.line().title(),
                    unit.lot().state(),
                    unit.grade(),
                    unit.lot().reason(),
                    last != null && last.unitCode() != null
                            ? last.unitCode()
                            : unit.lot().unitCode(),
                    unit.place(),
                    last == null ? null : last.label(),
                    unit.isOurs(),
                    unit.history().stream().map(Step::of).toList());
        }
    }

    /** From where to where, by whom and when. */
    @Schema(name = "DispositionStep")
    public record Step(
            Place from,
            Place to,
            @Nullable String grade,
            @Nullable Label label,
            @Nullable String note,
            Instant at,
            @Nullable String by) {

        static Step of(Disposition step) {
            return new Step(step.from(), step.to(), step.grade(), step.label(), step.note(), step.at(), step.byName());
        }
    }
}
