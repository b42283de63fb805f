package aftercare.problems;

import java.util.List;

import aftercare.contract.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which rule stands against what was asked, and what to do instead. */
@Schema(name = "Advice")
public record Advice(
        @Schema(description = "Stable; what programs look at")
        String code,

        @Schema(description = "What is wrong, in plain words")
        String text,

        @Schema(description = "The rule's id") String rule,

        @Schema(description = "What the rule says") String ruleText,

        @Schema(
                description =
                        "The law behind it that binds this shop, in words; else that the rule is the platform's own")
        String source,

        @Schema(description = "What the shop risks, by the number of our list: V03, V16, V17")
        String risk,

        @Schema(description = "The same in words") String riskText,

        List<Instead> instead) {

    /** One of both: something to do, or another coded reason. */
    @Schema(name = "AdviceInstead")
    public record Instead(@Nullable String action, @Nullable String rejectCode, String text) {}
}
