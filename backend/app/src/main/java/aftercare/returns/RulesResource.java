package aftercare.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.policy.PolicyRule;
import aftercare.policy.Preset;
import aftercare.policy.Presets;
import aftercare.policy.Reason;
import aftercare.policy.ReasonGroup;
import aftercare.policy.RejectCode;
import aftercare.policy.RuleText;
import aftercare.problems.Language;
import aftercare.settlement.Fault;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules themselves, to look at. */
@Tag(name = "Rules")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

    /** Their sentences speak of one line's goods, so in general the reason's own words stand for them. */
    private static final Set<PolicyRule> OF_ONE_LINE =
            Set.of(PolicyRule.EXCLUDED_BY_LAW, PolicyRule.EXCLUDED_AS_CONFIRMED);

    private final Language language;
    private final Clock clock;

    RulesResource(Language language, Clock clock) {
        this.language = language;
        this.clock = clock;
    }

    /** All presets we ship, with source and how sure we are. */
    @Schema(name = "PresetList")
    public record PresetList(List<PresetView> items) {}

    /** A preset and its sentence. */
    @Schema(name = "PresetView")
    public record PresetView(Preset preset, String text) {}

    /** The reason tree. */
    @Schema(name = "ReasonList")
    public record ReasonList(List<ReasonRow> items) {}

    /** One reason of the tree. */
    @Schema(name = "ReasonRow")
    public record ReasonRow(
            ReasonGroup group,
            String groupText,
            Reason code,
            String text,
            Fault fault,
            QuoteView.EvidenceNeeded evidence) {}

    /** The coded reasons a seller may give. */
    @Schema(name = "RejectCodeList")
    public record RejectCodeList(List<RejectCodeRow> items) {}

    /** One of them, with the proof it asks for and the rule behind it. */
    @Schema(name = "RejectCodeRow")
    public record RejectCodeRow(RejectCode code, String text, RejectCode.Proof proof, Sentence rule, String source) {}

    @GET
    @Path("/presets")
    @RolesAllowed({Role.STAFF, Role.PARTNER, Role.BUYER, Role.ADMIN})
    @Operation(operationId = "listPresets", summary = "The rule presets, with their sources")
    public PresetList presets() {
        return new PresetList(Presets.newest().stream()
                .map(preset -> new PresetView(preset, asOfToday(preset)))
                .toList());
    }

    /** The window of goods that were received today. */
    private String asOfToday(Preset preset) {
        var days = preset.window().days();
        var end = LocalDate.ofInstant(clock.instant(), preset.zoneOr(ZoneOffset.UTC))
                .plusDays(days + 1)
                .atStartOfDay(preset.zoneOr(ZoneOffset.UTC))
                .toOffsetDateTime();
        var args = Map.of("days", "" + days, "end", end.toString());
        return Sentence.of(preset.windowRule(), args, language.locale()).text();
    }

    @GET
    @Path("/reasons")
    @RolesAllowed({Role.STAFF, Role.PARTNER, Role.BUYER})
    @Operation(operationId = "listReasons", summary = "The reasons a buyer may give, in two levels")
    public ReasonList reasons() {
        return new ReasonList(Stream.of(Reason.values())
                .map(reason -> new ReasonRow(
                        reason.group(),
                        RuleText.name(reason.group(), language.locale()),
                        reason,
                        RuleText.name(reason, language.locale()),
                        reason.fault(),
                        QuoteView.EvidenceNeeded.of(reason.evidence())))
                .toList());
    }

    @GET
    @Path("/reject-codes")
    @RolesAllowed({Role.STAFF, Role.PARTNER})
    @Operation(operationId = "listRejectCodes", summary = "The reasons a seller may give, with the proof each asks for")
    public RejectCodeList rejectCodes() {
        return new RejectCodeList(Stream.of(RejectCode.values())
                .map(code -> new RejectCodeRow(
                        code,
                        RuleText.name(code, language.locale()),
                        code.proof(),
                        inGeneral(code),
                        code.rule().source()))
                .toList());
    }

    private Sentence inGeneral(RejectCode code) {
        return OF_ONE_LINE.contains(code.rule())
                ? new Sentence(code.rule().name(), RuleText.name(code, language.locale()))
                : Sentence.of(code.rule().name(), Map.of(), language.locale());
    }
}
