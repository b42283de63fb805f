package aftercare.returns;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.idempotency.Once;
import aftercare.orders.Orders;
import aftercare.problems.Language;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The button "withdraw from contract", and the confirmation that lasts. */
@Tag(name = "Returns")
@Path("/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class WithdrawalResource {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final WithdrawContract withdrawing;
    private final OpenedCase cases;
    private final Orders orders;
    private final ShopTime time;
    private final Language language;
    private final Who who;
    private final EntityManager db;

    WithdrawalResource(
            WithdrawContract withdrawing,
            OpenedCase cases,
            Orders orders,
            ShopTime time,
            Language language,
            Who who,
            EntityManager db) {
        this.withdrawing = withdrawing;
        this.cases = cases;
        this.orders = orders;
        this.time = time;
        this.language = language;
        this.who = who;
        this.db = db;
    }

    /** From which contract, and from which of its lines. */
    @Schema(name = "WithdrawContract")
    public record Declare(
            @NotNull UUID orderId,

            @Size(max = 2000) @Schema(description = "Absent: everything that may still be withdrawn")
            List<SubmitReturn.@NotNull @Valid Line> lines) {}

    @POST
    @Once
    @ResponseStatus(201)
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "withdrawContract",
            summary = "Withdraw from the contract, where the preset has the button")
    public ReturnView declare(@Valid @NotNull Declare asked) {
        var order = orders.lockWithParcels(asked.orderId())
                .filter(found -> found.belongsTo(who.subject()))
                .orElseThrow(() -> Refusal.againstRule("/orderId", "UNKNOWN_ORDER"));
        var now = time.now(order.shopId());
        language.unlessSaid(time.language(order.shopId()));
        var ret = withdrawing.declare(order, asked.lines(), who.actor(), who.email(), language.locale(), now);
        return cases.fresh(ret);
    }

    @GET
    @Path("/{returnId}")
    @Produces(TEXT)
    @RolesAllowed({Role.BUYER, Role.STAFF, Role.RETURNS_READ})
    @Operation(operationId = "withdrawalConfirmation", summary = "The confirmation, to keep")
    public RestResponse<String> confirmation(UUID returnId) {
        var ret = cases.shown(returnId);
        if (!ret.isContractWithdrawn()) {
            throw Refusal.unknown("WITHDRAWAL");
        }
        var declared = db.createQuery("from Withdrawal where returnId = :ret", Withdrawal.class)
                .setParameter("ret", returnId)
                .getSingleResult();
        return RestResponse.ResponseBuilder.ok(declared.text(), TEXT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"withdrawal-" + ret.number() + ".txt\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Content-SHA256", declared.sha256())
                .build();
    }
}
