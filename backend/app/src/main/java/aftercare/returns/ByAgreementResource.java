package aftercare.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.idempotency.Once;
import aftercare.problems.Language;
import aftercare.settlement.Payer;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The shop takes back what its rules refuse, because both sides agreed on it: only its own people may say so. */
@Tag(name = "Returns")
@Path("/returns/by-agreement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
@RolesAllowed(Role.AGENT)
public class ByAgreementResource {

    private final OpenByAgreement agreement;
    private final OpenedCase cases;
    private final ShopTime time;
    private final Language language;
    private final Who who;

    ByAgreementResource(OpenByAgreement agreement, OpenedCase cases, ShopTime time, Language language, Who who) {
        this.agreement = agreement;
        this.cases = cases;
        this.time = time;
        this.language = language;
        this.who = who;
    }

    @POST
    @Path("/quote")
    @Once
    @Operation(operationId = "quoteByAgreement", summary = "How much is paid if it is agreed so; stores nothing")
    public QuoteView quote(
            @QueryParam("returnPostage")
                    @Parameter(description = "Who bears the way back; absent: it is not agreed, then the seller does")
                    Payer returnPostage,
            @Valid @NotNull SubmitReturn asked) {
        var order = agreement.ours(asked.orderId(), who.shopId());
        var judged = agreement.judge(order, asked, returnPostage, time.now(order.shopId()));
        return QuoteView.of(judged, asked.reason(), language.locale());
    }

    @POST
    @Once
    @ResponseStatus(201)
    @Operation(
            operationId = "agreeReturn",
            summary = "Take back what the rules refuse, because both sides agreed on it",
            description = "For a window that is over, goods that are excluded, or another remedy that would come first."
                    + " What is back already, not paid or not there cannot be agreed on. The case is approved at once.")
    public ReturnView open(@Valid @NotNull AgreeReturn asked) {
        var order = agreement.locked(asked.orderId(), who.shopId());
        return cases.fresh(agreement.open(order, asked, who.actor(), time.now(order.shopId())));
    }
}
