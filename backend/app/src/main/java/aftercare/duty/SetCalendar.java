package aftercare.duty;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.hours.Opening;
import aftercare.problems.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a shop is open, and what it promises to do how fast. */
@Schema(name = "SetCalendar")
public record SetCalendar(
        @NotBlank @Schema(examples = "Asia/Shanghai") String zone,
        @NotNull @Size(max = 70) List<@NotNull @Valid Hours> week,
        @NotNull @Size(max = 400) List<@NotNull @Valid SpecialDay> days,

        @Min(1) @Max(43_200) @Schema(description = "First answer to a new case; absent: no promise")
        Integer answerMinutes,

        @Min(1)
        @Max(43_200)
        @Schema(
                description =
                        "From arrived and fault confirmed to done (the source studies say 100); absent: no promise")
        Integer repairMinutes,

        @Schema(description = "Whether these promises count only while the shop is open")
        boolean inBusinessTime) {

    /** One day that is not like its weekday: off, or open at hours of its own. */
    @Schema(name = "SpecialDay")
    public record SpecialDay(
            @NotNull LocalDate day,

            @Schema(description = "None: a day off") @NotNull @Size(max = 10)
            List<@NotNull @Valid DayHours> open,

            @Size(max = 80) String note) {

        List<Opening> openings() {
            return open.stream().map(h -> new Opening(h.from(), h.to())).toList();
        }
    }

    /** From when to when. */
    @Schema(name = "DayHours")
    public record DayHours(
            @NotNull @Schema(examples = "09:00", implementation = String.class)
            LocalTime from,

            @NotNull @Schema(examples = "18:00", implementation = String.class)
            LocalTime to) {}

    /** A shop that never opens has no business time to count. */
    void check() {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Refusal.malformed("/zone", "INVALID");
        }
        if (week.isEmpty()) {
            throw Refusal.againstRule("/week", "NEVER_OPEN");
        }
        var seen = new HashSet<LocalDate>();
        for (var i = 0; i < days.size(); i++) {
            if (!seen.add(days.get(i).day())) {
                throw Refusal.againstRule("/days/" + i + "/day", "DAY_TWICE");
            }
        }
    }
}
