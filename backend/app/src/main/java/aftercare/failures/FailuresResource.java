package aftercare.failures;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.idempotency.Once;
import aftercare.problems.Language;
import aftercare.returns.OpenedCase;
import aftercare.returns.ReturnRequest;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What went wrong in one case, told among colleagues. */
@Tag(name = "Failures")
@Path("/returns/{id}/failures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class FailuresResource {

    private final Failures failures;
    private final OpenedCase cases;
    private final ShopTime time;
    private final Language language;
    private final Who who;

    FailuresResource(Failures failures, OpenedCase cases, ShopTime time, Language language, Who who) {
        this.failures = failures;
        this.cases = cases;
        this.time = time;
        this.language = language;
        this.who = who;
    }

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(
            operationId = "failuresOfReturn",
            summary = "What went wrong in a case: what follows from its reason, and what was told beside it")
    public FailuresView all(UUID id) {
        return view(cases.shownToShop(id));
    }

    @POST
    @Once
    @ResponseStatus(201)
    @RolesAllowed(Role.AGENT)
    @Operation(
            operationId = "addFailure",
            summary = "Say what else went wrong; each code stands once, the first in time is the primary one")
    public FailuresView add(UUID id, @Valid @NotNull AddFailure told) {
        var ret = cases.ofShop(id);
        failures.add(ret, told, who.actor(), time.now(ret.shopId()));
        return view(ret);
    }

    @POST
    @Once
    @Path("/{failureId}/take-back")
    @RolesAllowed(Role.AGENT)
    @Operation(operationId = "takeFailureBack", summary = "It was said by mistake; that it was said stays readable")
    public FailuresView takeBack(UUID id, UUID failureId) {
        var ret = cases.ofShop(id);
        failures.takeBack(ret, failureId, who.actor(), time.now(ret.shopId()));
        return view(ret);
    }

    private FailuresView view(ReturnRequest ret) {
        return failures.view(ret, language.locale());
    }
}
