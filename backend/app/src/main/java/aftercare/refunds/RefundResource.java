package aftercare.refunds;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.concurrency.IfMatch;
import aftercare.contract.Nullable;
import aftercare.idempotency.Once;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Tag(name = "Refunds")
@Path("/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class RefundResource {

    /** Paid ones are left out by the index before any part is looked at. */
    private static final String WAITS_FOR_A_PERSON =
            " and r.state in (GRANTED, SENT, FAILED) and exists (select 1 from RefundLeg l"
                    + " where l.refundId = r.id and (l.state = FAILED or l.state = GRANTED and l.gateway = '"
                    + RefundLeg.MANUAL
                    + "' or l.state = SENT and l.attempts.unansweredSince <= :tooLong))";

    private final Refunds refunds;
    private final EntityManager db;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;
    private final Clock clock;

    RefundResource(Refunds refunds, EntityManager db, ShopTime time, Who who, IfMatch ifMatch, Clock clock) {
        this.refunds = refunds;
        this.db = db;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** The part was paid by hand; the reference is what the bank or wallet calls it. */
    public record ConfirmPaid(
            @NotNull UUID legId,
            @NotBlank @Size(max = 120) String reference,

            @Schema(
                    description =
                            "Needed where a gateway has not answered for a day: somebody has looked there, and the"
                                    + " reference is that of its payment")
            @Nullable
            Boolean checked) {

        boolean isChecked() {
            return Boolean.TRUE.equals(checked);
        }
    }

    /** Which part to try again. */
    public record RetryLeg(@NotNull UUID legId) {}

    @GET
    @RolesAllowed({Role.STAFF, Role.REFUNDS_READ})
    @Operation(
            operationId = "listRefunds",
            summary = "Refunds of the shop; the oldest waiting first when a state is given")
    public Page<RefundView> list(
            @QueryParam("state") RefundState state,
            @QueryParam("toPay")
                    @Parameter(
                            description =
                                    "true: those with a part that waits for a person: by hand, failed, or unanswered for a day")
                    boolean toPay,
            @BeanParam PageQuery page) {
        var after = page.after();
        var query = db.createQuery(
                        "from Refund r where shopId = :shop" + (state == null ? "" : " and state = :state")
                                + (toPay ? WAITS_FOR_A_PERSON : "")
                                + (after == null ? "" : " and grantedAt >= :at and (grantedAt > :at or id > :id)")
                                + " order by grantedAt, id",
                        Refund.class)
                .setParameter("shop", who.shopId());
        if (state != null) {
            query.setParameter("state", state);
        }
        if (toPay) {
            query.setParameter("tooLong", clock.instant().minus(Attempts.PATIENCE));
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        var found = query.setMaxResults(page.limit() + 1).getResultList();
        return Page.of(refunds.forWhoPays(found), page.limit(), RefundView::cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.STAFF, Role.REFUNDS_READ})
    @Operation(operationId = "getRefund", summary = "One refund")
    public RefundView one(UUID id) {
        var refund = refunds.findByIdOptional(id).orElseThrow(() -> Refusal.unknown("REFUND"));
        return view(mine(refund));
    }

    @POST
    @Once
    @Path("/{id}/confirm")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "confirmRefund",
            summary = "Say that a part was paid by hand, with its reference",
            description =
                    "What a gateway has refused goes another way first, with the buyer's consent. Of a part whose gateway"
                            + " has not answered for a day somebody may say, having looked there, that it was paid.")
    public RefundView confirm(UUID id, @Valid @NotNull ConfirmPaid asked) {
        var refund = mine(refunds.lock(id));
        ifMatch.check(refund.version());
        var leg = refunds.leg(refund, asked.legId());
        if (refund.awaitsApproval()) {
            throw Refusal.tooLate("APPROVAL_MISSING");
        }
        leg.confirm(asked.reference(), asked.isChecked(), clock.instant(), time.now(refund.shopId()));
        return followed(refund);
    }

    @POST
    @Once
    @Path("/{id}/retry")
    @RolesAllowed(Role.FINANCE)
    @Operation(operationId = "retryRefund", summary = "Try a failed part again through its gateway")
    public RefundView retry(UUID id, @Valid @NotNull RetryLeg asked) {
        var refund = mine(refunds.lock(id));
        ifMatch.check(refund.version());
        refunds.leg(refund, asked.legId()).retry(clock.instant());
        return followed(refund);
    }

    private RefundView followed(Refund refund) {
        refunds.flush();
        refunds.follow(refund, who.actor(), time.now(refund.shopId()));
        refunds.flush();
        return view(refund);
    }

    private RefundView view(Refund refund) {
        return refunds.forWhoPays(List.of(refund)).getFirst();
    }

    private Refund mine(Refund refund) {
        if (!refund.shopId().equals(who.shopId())) {
            throw Refusal.unknown("REFUND");
        }
        return refund;
    }
}
