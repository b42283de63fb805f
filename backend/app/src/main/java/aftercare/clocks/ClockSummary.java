package aftercare.clocks;

import java.time.Instant;
import java.util.List;

import aftercare.contract.Nullable;
import aftercare.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next 72 hours at a glance. */
@Schema(name = "ClockSummary")
public record ClockSummary(
        @Schema(description = "What moves in the next 24 hours if nobody acts")
        Money atRisk24h,

        int dueIn24h,
        int dueIn4h,

        @Schema(description = "How many buyers lose patience in the next 24 hours; 1000 means at least so many")
        int impatientIn24h,

        @Schema(
                description =
                        "How many promised sums wait for a person and are due with the buyer in the next 24 hours, or late")
        int unpaidIn24h,

        @Schema(description = "How much that is together") Money unpaid24h,

        @Schema(description = "72 hours, one after the other")
        List<Hour> hours,

        @Schema(description = "Who has it, the most money first")
        List<OfPerson> people,

        @Schema(description = "Stretches of the 72 hours with nobody on duty; none where the shop never said who is")
        List<OffDuty> offDuty) {

    /** Nobody is there. */
    @Schema(name = "OffDuty")
    public record OffDuty(Instant from, Instant to) {}

    /** One hour of the board. */
    @Schema(name = "ClockHour")
    public record Hour(Instant from, int count, Money atRisk) {}

    /** What one of the shop's people has to answer; without a subject: what nobody has. */
    @Schema(name = "ClocksOfPerson")
    public record OfPerson(
            @Nullable String subject,
            @Nullable String name,
            int dueIn24h,
            int dueIn72h,
            Money atRisk24h,
            Money atRisk72h) {}
}
