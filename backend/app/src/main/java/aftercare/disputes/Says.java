package aftercare.disputes;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.problems.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes with each verb of a dispute. */
public final class Says {

    private Says() {}

    /** Words, and files that prove them. */
    @Schema(name = "SayInDispute")
    public record Said(
            @NotBlank @Size(max = 4000) String text,
            @Size(max = 12) List<@NotNull UUID> evidence,

            @Schema(description = "Nothing more to add: the arbiter need not wait for the clock")
            Boolean done) {

        List<UUID> files() {
            return evidence == null ? List.of() : evidence;
        }

        boolean isDone() {
            return Boolean.TRUE.equals(done);
        }
    }

    @Schema(name = "AskSide")
    public record Ask(
            @NotNull Side side, @NotBlank @Size(max = 2000) String text) {}

    @Schema(name = "AskOpinion")
    public record AskOpinion(
            @NotBlank @Size(max = 40) String standardId,
            @NotBlank @Size(max = 2000) String question) {}

    @Schema(name = "GiveOpinion")
    public record Opined(
            @NotNull Opinion.Finding finding,
            @NotNull @Size(max = 50) List<@NotNull @Valid PointSaid> answers,
            @NotBlank @Size(max = 4000) String text) {

        /** Each point of the standard once, in its order. */
        List<Opinion.Answer> answersTo(Standard standard) {
            var said = answers.stream()
                    .collect(Collectors.toMap(PointSaid::pointId, PointSaid::result, (first, second) -> {
                        throw Refusal.malformed("/answers", "POINT_DUPLICATE");
                    }));
            var points = standard.points().stream().map(Standard.Point::id).toList();
            if (!said.keySet().equals(java.util.Set.copyOf(points))) {
                throw Refusal.againstRule("/answers", "POINTS_MISSING");
            }
            return points.stream()
                    .map(point -> new Opinion.Answer(point, said.get(point)))
                    .toList();
        }
    }

    @Schema(name = "AnswerPoint")
    public record PointSaid(
            @NotBlank @Size(max = 40) String pointId,
            @NotNull Opinion.Result result) {}
}
