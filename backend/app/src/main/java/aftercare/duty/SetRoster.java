package aftercare.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.problems.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is on duty every week, and when it is otherwise. */
@Schema(name = "SetRoster")
public record SetRoster(
        @NotNull @Size(max = 200) List<@NotNull @Valid Person> people,
        @NotNull @Size(max = 400) List<@NotNull @Valid Different> exceptions) {

    private static final int LONGEST = 366;

    /** Somebody's weekly shifts. */
    @Schema(name = "RosterPerson")
    public record Person(
            @NotBlank @Size(max = 80) String subject,
            @NotNull @Size(max = 70) List<@NotNull @Valid Hours> shifts) {}

    /** Days on which somebody, or everybody, is away, or there at other hours. */
    @Schema(name = "RosterException")
    public record Different(
            @Size(max = 80) @Schema(description = "Absent: everybody")
            String subject,

            @NotNull LocalDate from,

            @NotNull @Schema(description = "The last day of it")
            LocalDate to,

            @Schema(description = "None: away") @NotNull @Size(max = 10)
            List<SetCalendar.@NotNull @Valid DayHours> shifts,

            @Size(max = 80) String note) {

        boolean isFor(String person) {
            return subject == null || subject.equals(person);
        }
    }

    void check() {
        var seen = new HashSet<String>();
        for (var i = 0; i < people.size(); i++) {
            if (!seen.add(people.get(i).subject())) {
                throw Refusal.againstRule("/people/" + i + "/subject", "PERSON_TWICE");
            }
        }
        for (var i = 0; i < exceptions.size(); i++) {
            var days = ChronoUnit.DAYS.between(
                    exceptions.get(i).from(), exceptions.get(i).to());
            if (days < 0 || days > LONGEST) {
                throw Refusal.againstRule("/exceptions/" + i + "/to", "NO_SUCH_STRETCH");
            }
        }
    }
}
