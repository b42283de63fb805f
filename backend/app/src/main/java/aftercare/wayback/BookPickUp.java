package aftercare.wayback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When and where goods are to be fetched. */
@Schema(name = "BookPickUp")
public record BookPickUp(
        @NotBlank @Size(max = 40) @Schema(description = "Of the window")
        String carrier,

        @NotBlank @Size(max = 80) @Schema(description = "Its id")
        String window,

        @NotBlank @Size(max = 300) String address,
        @NotBlank @Size(max = 120) String contact,

        @NotBlank @Size(max = 40) @Pattern(regexp = "[+0-9 ()-]{5,40}")
        String phone) {}
