package aftercare.duty;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotNull;

import aftercare.hours.Opening;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hours of one weekday. */
@Schema(name = "WeekdayHours")
public record Hours(
        @NotNull DayOfWeek day,

        @NotNull @Schema(examples = "09:00", implementation = String.class)
        LocalTime from,

        @NotNull
        @Schema(
                examples = "18:00",
                implementation = String.class,
                description = "At or before from: on the next day; 00:00 is midnight")
        LocalTime to) {

    static Map<DayOfWeek, List<Opening>> week(List<Hours> hours) {
        return hours.stream()
                .collect(Collectors.groupingBy(
                        Hours::day, Collectors.mapping(h -> new Opening(h.from(), h.to()), Collectors.toList())));
    }
}
