package aftercare.spending;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.concurrency.AsSeen;
import aftercare.concurrency.IfMatch;
import aftercare.concurrency.Seen;
import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.problems.Refusal;
import aftercare.shops.Shops;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Tag(name = "Spending")
@Path("/spending-limits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class LimitsResource {

    private final Spending spending;
    private final Shops shops;
    private final EntityManager db;
    private final Who who;
    private final IfMatch ifMatch;

    LimitsResource(Spending spending, Shops shops, EntityManager db, Who who, IfMatch ifMatch) {
        this.spending = spending;
        this.shops = shops;
        this.db = db;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    /** Our own presets, no law; absent means no such limit. */
    @Schema(name = "SetSpendingLimits")
    public record Limits(
            @Schema(description = "A refund above it waits for a second person; absent: none does")
            Money approveAbove,

            @Schema(description = "What one batch of approvals may sum up to; absent: no cap but the count")
            Money batchMost,

            @NotNull @Schema(description = "Goodwill of one person in a month without a supervisor")
            Money agentMonth,

            @NotNull @Schema(description = "Goodwill of the whole shop in a month without a supervisor")
            Money shopMonth,

            @Min(1) @Max(3650) @Schema(description = "How long goodwill as store credit is good for; absent: for ever")
            Integer creditDays,

            @NotNull @Min(1) @Max(90) @Schema(description = "Days after which a granted and unpaid refund is a finding")
            Integer unpaidDays,

            @Min(2)
            @Max(60)
            @Schema(
                    description =
                            "Days for which a payment service holds a sum, where it does not say so itself; absent: 7,"
                                    + " as most do")
            Integer holdDays) {

        void check(String currency) {
            check("/approveAbove", approveAbove, currency);
            check("/batchMost", batchMost, currency);
            check("/agentMonth", agentMonth, currency);
            check("/shopMonth", shopMonth, currency);
        }

        private static void check(String pointer, Money money, String currency) {
            if (money != null && !money.currency().getCurrencyCode().equals(currency)) {
                throw Refusal.againstRule(pointer, "WRONG_CURRENCY", currency);
            }
            if (money != null && money.isNegative()) {
                throw Refusal.malformed(pointer, "NEGATIVE");
            }
        }
    }

    @Schema(name = "SpendingLimits")
    public record LimitsView(
            UUID id,
            int version,
            @Nullable Money approveAbove,
            @Nullable Money batchMost,
            Money agentMonth,
            Money shopMonth,
            @Nullable Integer creditDays,
            int unpaidDays,

            @Schema(description = "Our own preset of 7 until the owner says otherwise")
            int holdDays)
            implements Tagged {}

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(operationId = "getSpendingLimits", summary = "How much money goes without a second person")
    public LimitsView limits() {
        return view(spending.of(who.shopId()));
    }

    @PUT
    @RolesAllowed(Role.OWNER)
    @AsSeen(Seen.REQUIRED)
    @Operation(operationId = "setSpendingLimits", summary = "Set the limits; needs If-Match")
    public LimitsView set(@Valid @NotNull Limits asked) {
        var limits = spending.lock(who.shopId());
        ifMatch.require(limits.version());
        asked.check(currency());
        limits.set(asked);
        db.flush();
        return view(limits);
    }

    private String currency() {
        return shops.get(who.shopId()).currency();
    }

    private LimitsView view(SpendingLimits limits) {
        return new LimitsView(
                who.shopId(),
                limits.version(),
                money(limits.approveAboveMinor()),
                money(limits.batchMostMinor()),
                money(limits.agentMonthMinor()),
                money(limits.shopMonthMinor()),
                limits.creditDays(),
                limits.unpaidDays(),
                limits.holdDays());
    }

    private Money money(Long minor) {
        return minor == null ? null : Money.ofMinor(minor, currency());
    }
}
