package aftercare.refunds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.StepUp;
import aftercare.access.Who;
import aftercare.concurrency.IfMatch;
import aftercare.contract.Nullable;
import aftercare.idempotency.Once;
import aftercare.orders.Orders;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Money that goes another way than it came, or comes back. */
@Tag(name = "Refunds")
@Path("/refunds/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class WayResource {

    private final Refunds refunds;
    private final RefundMemory memory;
    private final Orders orders;
    private final ClawingBack clawingBack;
    private final EntityManager db;
    private final StepUp stepUp;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;
    private final Clock clock;

    WayResource(
            Refunds refunds,
            RefundMemory memory,
            Orders orders,
            ClawingBack clawingBack,
            EntityManager db,
            StepUp stepUp,
            ShopTime time,
            Who who,
            IfMatch ifMatch,
            Clock clock) {
        this.refunds = refunds;
        this.memory = memory;
        this.orders = orders;
        this.clawingBack = clawingBack;
        this.db = db;
        this.stepUp = stepUp;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** The original way is the buyer's right; only his own words open another one (L2 art. 14). */
    @Schema(name = "OtherWay")
    public record OtherWay(
            @NotNull UUID legId,
            @NotNull OtherWays way,

            @NotBlank @Size(max = 500) @Schema(description = "The buyer's words")
            String words,

            @Size(max = 120) @Schema(description = "Who said it; staff only, and required of them")
            String givenBy,

            @Schema(description = "When he said it; absent: now")
            Instant givenAt,

            @Schema(
                    description =
                            "Needed where a gateway has not answered for a day: somebody has looked there, and it has not paid")
            @Nullable
            Boolean checked) {

        boolean isChecked() {
            return Boolean.TRUE.equals(checked);
        }
    }

    /** Money was sent wrongly, or the parcel did not come after all. */
    @Schema(name = "ClawBack")
    public record AskClawBack(
            @NotNull UUID legId,
            @NotNull ClawBackReason reason,
            @NotBlank @Size(max = 500) String words,

            @NotBlank
            @Size(max = 200)
            @Schema(description = "What proves that the money is back, such as the bank's reference")
            String proof) {}

    @POST
    @Once
    @Path("/other-way")
    @RolesAllowed({Role.FINANCE, Role.BUYER})
    @Operation(
            operationId = "refundOtherWay",
            summary = "Send a failed part, or one not yet paid by hand, another way with the buyer's consent",
            description = "A part whose gateway has not answered for a day too, when somebody has looked there.")
    public RefundView otherWay(UUID id, @Valid @NotNull OtherWay asked) {
        var refund = visible(id);
        ifMatch.check(refund.version());
        var now = time.now(refund.shopId());
        var givenAt = asked.givenAt() == null || !who.isForShop() ? now : asked.givenAt();
        check(asked, givenAt, now);
        var leg = refunds.leg(refund, asked.legId());
        if (who.isForShop() && leg.attempts().isUnanswered(clock.instant())) {
            leg.notPaidThere(asked.isChecked());
            follow(refund, now);
        }
        var consent = RefundConsent.of(leg, asked, givenAt, who.actor(), now);
        leg.goAnotherWay(asked.way().name(), refund.awaitsApproval() ? null : clock.instant());
        db.persist(consent);
        var data = Map.of("way", consent.toWay(), "by", consent.givenBy(), "words", consent.words());
        memory.forStaff(refund, "CONSENT", data, who.actor(), now);
        return followed(refund, now);
    }

    @POST
    @Once
    @Path("/claw-back")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "clawBackRefund",
            summary = "Say that a paid part has come back, with reason and proof",
            description = "Store credit is taken back here and now, and only while it has not been spent."
                    + " Needs a log-in of the last five minutes.")
    public RefundView clawBack(UUID id, @Valid @NotNull AskClawBack asked) {
        var refund = visible(id);
        ifMatch.check(refund.version());
        stepUp.require();
        var now = time.now(refund.shopId());
        clawingBack.back(refund, asked, who.actor(), now);
        return followed(refund, now);
    }

    private void check(OtherWay asked, Instant givenAt, Instant now) {
        if (!who.isForShop() && asked.way() != OtherWays.STORE_CREDIT) {
            throw Refusal.againstRule("/way", "WAY_NOT_YOURS");
        }
        if (who.isForShop() && (asked.givenBy() == null || asked.givenBy().isBlank())) {
            throw Refusal.againstRule("/givenBy", "CONSENT_MISSING");
        }
        if (givenAt.isAfter(now)) {
            throw Refusal.againstRule("/givenAt", "IN_THE_FUTURE");
        }
    }

    private void follow(Refund refund, Instant now) {
        refunds.flush();
        refunds.follow(refund, who.actor(), now);
        refunds.flush();
    }

    private RefundView followed(Refund refund, Instant now) {
        follow(refund, now);
        return refunds.views(List.of(refund), who.isForShop()).getFirst();
    }

    private Refund visible(UUID id) {
        var refund = refunds.lock(id);
        var mine = who.isForShop()
                ? refund.shopId().equals(who.shopId())
                : orders.get(refund.orderId()).belongsTo(who.subject());
        if (!mine) {
            throw Refusal.unknown("REFUND");
        }
        return refund;
    }
}
