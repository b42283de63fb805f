package aftercare.wayback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A point as it is written. */
@Schema(name = "WriteDropPoint")
public record WriteDropPoint(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 300) String address,

        @NotBlank @Size(max = 200) @Schema(description = "When it is open, in words")
        String hours,

        boolean active) {}
