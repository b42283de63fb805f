package aftercare.orders;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** So many pieces of a line are in a parcel. */
@Schema(name = "PackedLine")
public record Packed(
        @NotNull Integer lineNo, @NotNull @Min(1) Integer quantity) {}
