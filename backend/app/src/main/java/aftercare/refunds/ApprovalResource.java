package aftercare.refunds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import aftercare.money.Money;
import aftercare.problems.Language;
import aftercare.problems.Refusal;
import aftercare.problems.Words;
import aftercare.shops.ShopTime;
import aftercare.spending.Spending;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The second person's door. */
@Tag(name = "Refunds")
@Path("/refunds")
@RolesAllowed(Role.FINANCE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class ApprovalResource {

    private static final int MOST = 50;

    private final Refunds refunds;
    private final Approving approving;
    private final Spending spending;
    private final StepUp stepUp;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;
    private final Language language;

    ApprovalResource(
            Refunds refunds,
            Approving approving,
            Spending spending,
            StepUp stepUp,
            ShopTime time,
            Who who,
            IfMatch ifMatch,
            Language language) {
        this.refunds = refunds;
        this.approving = approving;
        this.spending = spending;
        this.stepUp = stepUp;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
        this.language = language;
    }

    @Schema(name = "WithdrawApproval")
    public record Withdraw(@NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "DeclineApproval")
    public record Decline(
            @NotBlank @Size(max = 500) @Schema(description = "Among colleagues; the buyer does not read it")
            String reason) {}

    /** Several at once, and what the person who signs believes they sum up to. */
    @Schema(name = "ApproveRefunds")
    public record Batch(
            @NotEmpty @Size(max = MOST) List<@NotNull UUID> ids,

            @NotNull @Schema(description = "What was shown as their sum; another sum is refused")
            Money sum) {}

    @Schema(name = "ApprovalReport")
    public record Report(int approved, Money sum, List<Item> items) {}

    /** What became of one of them. */
    @Schema(name = "ApprovalItem")
    public record Item(
            UUID id,
            @Nullable String returnNumber,
            boolean approved,
            @Nullable Money amount,
            @Nullable String code,
            @Nullable String text) {}

    @POST
    @Once
    @Path("/{id}/approve")
    @Operation(
            operationId = "approveRefund",
            summary = "Let a large sum go, as another person than who granted it",
            description = "Needs a log-in of the last five minutes: 403 SIGN_IN_AGAIN asks for one with max_age=300.")
    public RefundView approve(UUID id) {
        var refund = mine(id);
        ifMatch.check(refund.version());
        stepUp.require();
        approving.approve(refund, who.actor(), time.now(refund.shopId()));
        return refunds.forWhoPays(List.of(refund)).getFirst();
    }

    @POST
    @Once
    @Path("/{id}/withdraw-approval")
    @Operation(operationId = "withdrawApproval", summary = "Take an approval back while nothing has left")
    public RefundView withdraw(UUID id, @Valid @NotNull Withdraw asked) {
        var refund = mine(id);
        ifMatch.check(refund.version());
        approving.withdraw(refund, asked.reason(), who.actor(), time.now(refund.shopId()));
        return refunds.forWhoPays(List.of(refund)).getFirst();
    }

    @POST
    @Once
    @Path("/{id}/decline-approval")
    @Operation(
            operationId = "declineApproval",
            summary = "Do not let a large sum go, as another person than who granted it",
            description =
                    "The grant is called off and stays to be read; its case is back where a person decides about the"
                            + " money. 422 where the buyer has a right to it whoever looks. Needs a log-in of the last five minutes.")
    public RefundView decline(UUID id, @Valid @NotNull Decline asked) {
        var refund = mine(id);
        ifMatch.check(refund.version());
        stepUp.require();
        approving.decline(refund, asked.reason(), who.actor(), time.now(refund.shopId()));
        return refunds.forWhoPays(List.of(refund)).getFirst();
    }

    @POST
    @Once
    @Path("/approve")
    @Operation(
            operationId = "approveRefunds",
            summary = "Approve several at once, within the caps; says of each what became")
    public Report approveAll(@Valid @NotNull Batch asked) {
        stepUp.require();
        // always in the same order, so that two batches wait for each other instead of blocking
        var found = new TreeSet<>(asked.ids())
                .stream()
                        .map(id -> refunds.findByIdOptional(id))
                        .flatMap(Optional::stream)
                        .filter(refund -> refund.shopId().equals(who.shopId()))
                        .toList();
        checkCaps(asked, found);
        var items = new ArrayList<Item>();
        var sum = Money.zero(asked.sum().currency());
        for (var id : new TreeSet<>(asked.ids())) {
            var item = tryToApprove(id);
            items.add(item);
            sum = item.approved() ? sum.plus(item.amount()) : sum;
        }
        return new Report((int) items.stream().filter(Item::approved).count(), sum, items);
    }

    private void checkCaps(Batch asked, List<Refund> found) {
        var sum = Money.zero(asked.sum().currency());
        for (var refund : found) {
            if (!refund.currency().equals(sum.currency().getCurrencyCode())) {
                throw Refusal.againstRule("/ids", "BATCH_OF_ONE_CURRENCY");
            }
            sum = sum.plus(amount(refund));
        }
        if (!sum.equals(asked.sum())) {
            throw Refusal.againstRule("/sum", "BATCH_SUM_DIFFERS", sum);
        }
        var most = spending.of(who.shopId()).batchMostMinor();
        if (most != null && sum.minor() > most) {
            throw Refusal.againstRule("/sum", "BATCH_TOO_LARGE", Money.ofMinor(most, sum.currency()));
        }
    }

    private Item tryToApprove(UUID id) {
        try {
            var refund = mine(id);
            approving.approve(refund, who.actor(), time.now(refund.shopId()));
            return new Item(id, refund.returnNumber(), true, amount(refund), null, null);
        } catch (Refusal refused) {
            // refused before anything was changed, so the others may go on
            var words = Words.of("problems", refused.code(), language.locale(), refused.args());
            return new Item(id, null, false, null, refused.code(), words);
        }
    }

    private static Money amount(Refund refund) {
        return refund.total().plus(refund.compensation());
    }

    private Refund mine(UUID id) {
        var refund = refunds.lock(id);
        if (!refund.shopId().equals(who.shopId())) {
            throw Refusal.unknown("REFUND");
        }
        return refund;
    }
}
