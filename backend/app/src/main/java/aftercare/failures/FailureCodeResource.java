package aftercare.failures;

import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.policy.FailureClass;
import aftercare.policy.FailureCode;
import aftercare.policy.FailureFactor;
import aftercare.policy.RuleText;
import aftercare.problems.Language;
import aftercare.settlement.Fault;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All that can go wrong, to choose from. */
@Tag(name = "Rules")
@Path("/failure-codes")
@Produces(MediaType.APPLICATION_JSON)
public class FailureCodeResource {

    private final Language language;

    FailureCodeResource(Language language) {
        this.language = language;
    }

    /** The taxonomy (§5.1). */
    @Schema(name = "FailureCodeList")
    public record FailureCodeList(List<FailureCodeRow> items) {}

    /** One of them. */
    @Schema(name = "FailureCodeRow")
    public record FailureCodeRow(
            FailureCode code,

            @Schema(description = "As people write it", examples = "F-P1")
            String written,

            String text,
            FailureClass failureClass,
            FailureFactor factor,

            @Schema(description = "Unless somebody finds otherwise")
            Fault fault) {}

    @GET
    @RolesAllowed({Role.STAFF, Role.PARTNER})
    @Operation(operationId = "listFailureCodes", summary = "What can go wrong for a buyer, by class")
    public FailureCodeList codes() {
        return new FailureCodeList(Stream.of(FailureCode.values())
                .map(code -> new FailureCodeRow(
                        code,
                        code.written(),
                        RuleText.name(code, language.locale()),
                        code.failureClass(),
                        code.factor(),
                        code.fault()))
                .toList());
    }
}
