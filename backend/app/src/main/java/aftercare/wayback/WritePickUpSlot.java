package aftercare.wayback;

import java.time.DayOfWeek;
import java.time.LocalTime;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A weekly window as it is written. */
@Schema(name = "WritePickUpSlot")
public record WritePickUpSlot(
        @NotNull @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)
        DayOfWeek weekday,

        @NotNull
        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, examples = "09:00")
        LocalTime from,

        @NotNull
        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, examples = "12:00")
        LocalTime to,

        @Min(1) @Max(1000) int capacity,
        boolean active) {}
