package aftercare.warehouse;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something in the box of a case that is none of its goods. */
@Schema(name = "KeepStray")
public record KeepStray(
        @NotNull UUID returnId,
        @NotBlank @Size(max = 500) String text,
        @Size(max = 80) String unitCode,
        @Min(1) @Max(1000) int quantity) {}
