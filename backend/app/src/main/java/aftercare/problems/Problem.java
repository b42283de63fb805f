package aftercare.problems;

import java.util.List;

import aftercare.contract.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What went wrong, in the form of RFC 9457, with a stable code. */
@Schema(name = "Problem")
public record Problem(
        @Schema(examples = "https://aftercare.dev/problems/WINDOW_CLOSED")
        String type,

        String title,
        int status,
        String detail,

        @Schema(description = "Stable; what programs look at")
        String code,

        @Schema(description = "The request's id, to quote to support")
        String requestId,

        @Nullable List<Field> errors,

        @Schema(description = "The rule behind it, and what to do instead") @Nullable
        Advice advice) {

    /** One field of the request that is wrong. */
    @Schema(name = "ProblemField")
    public record Field(
            @Schema(description = "JSON pointer into the request")
            String pointer,

            String code,
            String detail) {}
}
