package aftercare.repairs;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.problems.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which times a shop offers: on these days, from opening to closing, one after another. */
@Schema(name = "OfferRepairSlots")
record OfferSlots(
        @NotNull RepairPlace place,

        @Size(max = 300) @Schema(description = "Where to come to; needed at the counter")
        String address,

        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay,

        @Size(max = 7) @Schema(description = "Absent: every day")
        Set<@NotNull DayOfWeek> weekdays,

        @NotNull
        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, examples = "09:00")
        LocalTime opens,

        @NotNull
        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, examples = "17:00")
        LocalTime closes,

        @NotNull @Min(10) @Max(480) Integer minutes,
        @NotNull @Min(1) @Max(100) Integer capacity) {

    static final int MOST = 400;
    private static final int MOST_DAYS = 92;

    List<RepairSlot> slots(UUID shopId, ZoneId zone, Instant now) {
        check();
        var slots = new ArrayList<RepairSlot>();
        for (var day = firstDay; !day.isAfter(lastDay); day = day.plusDays(1)) {
            if (weekdays == null || weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek())) {
                addDay(slots, shopId, day, zone, now);
            }
            if (slots.size() > MOST) {
                throw Refusal.againstRule("/lastDay", "TOO_MANY_SLOTS", MOST);
            }
        }
        if (slots.isEmpty()) {
            throw Refusal.againstRule("/firstDay", "NO_SLOTS_IN_THIS");
        }
        return slots;
    }

    private void check() {
        if (place == RepairPlace.COUNTER && (address == null || address.isBlank())) {
            throw Refusal.malformed("/address", "REQUIRED");
        }
        if (lastDay.isBefore(firstDay) || lastDay.isAfter(firstDay.plusDays(MOST_DAYS))) {
            throw Refusal.againstRule("/lastDay", "DAYS_OUT_OF_RANGE", MOST_DAYS);
        }
        if (!closes.isAfter(opens)) {
            throw Refusal.againstRule("/closes", "CLOSES_BEFORE_IT_OPENS");
        }
    }

    private void addDay(List<RepairSlot> slots, UUID shopId, LocalDate day, ZoneId zone, Instant now) {
        var closing = day.atTime(closes);
        for (var from = day.atTime(opens);
                !from.plusMinutes(minutes).isAfter(closing);
                from = from.plusMinutes(minutes)) {
            var starts = from.atZone(zone).toInstant();
            if (starts.isAfter(now)) {
                var ends = starts.plusSeconds(minutes * 60L);
                slots.add(RepairSlot.of(
                        shopId, place, place == RepairPlace.HOME ? null : address.strip(), starts, ends, capacity));
            }
        }
    }
}
