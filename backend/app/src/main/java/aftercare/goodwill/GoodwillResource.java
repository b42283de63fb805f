package aftercare.goodwill;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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
import aftercare.concurrency.AsSeen;
import aftercare.concurrency.IfMatch;
import aftercare.concurrency.Seen;
import aftercare.idempotency.Once;
import aftercare.money.Money;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Refusal;
import aftercare.returns.OpenedCase;
import aftercare.shops.ShopTime;
import aftercare.shops.Shops;
import aftercare.spending.Spending;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Tag(name = "Goodwill")
@Path("/goodwill")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class GoodwillResource {

    private final Goodwills goodwills;
    private final GivingGoodwill giving;
    private final OpenedCase cases;
    private final Spending spending;
    private final Shops shops;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;

    GoodwillResource(
            Goodwills goodwills,
            GivingGoodwill giving,
            OpenedCase cases,
            Spending spending,
            Shops shops,
            ShopTime time,
            Who who,
            IfMatch ifMatch) {
        this.goodwills = goodwills;
        this.giving = giving;
        this.cases = cases;
        this.spending = spending;
        this.shops = shops;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    @Schema(name = "AskGoodwill")
    public record Ask(
            @NotNull UUID returnId,
            @NotNull Money amount,
            @NotNull GoodwillReason reason,

            @NotBlank @Size(max = 500) @Schema(description = "Why; never in return for a review")
            String words,

            @NotNull GoodwillWay way) {}

    @Schema(name = "ConfirmGoodwill")
    public record Confirm(@NotBlank @Size(max = 120) String reference) {}

    /** What of this month's budget is used, by the caller and by the whole shop. */
    @Schema(name = "GoodwillBudget")
    public record Budget(String month, Money mineUsed, Money mine, Money shopUsed, Money shop) {}

    @POST
    @Once
    @ResponseStatus(201)
    @RolesAllowed(Role.AGENT)
    @AsSeen(Seen.COMPARED)
    @Operation(
            operationId = "askGoodwill",
            summary = "Give goodwill on a case: at once within the budget, else a supervisor decides")
    public GoodwillView ask(@Valid @NotNull Ask asked) {
        var ret = cases.ofShop(asked.returnId());
        return fresh(giving.ask(ret, asked, who.actor(), time.now(ret.shopId())));
    }

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(operationId = "listGoodwill", summary = "Goodwill payments, the newest first")
    public Page<GoodwillView> list(
            @QueryParam("returnId") UUID returnId,
            @QueryParam("state") GoodwillState state,
            @BeanParam PageQuery page) {
        var found = goodwills.newest(who.shopId(), returnId, state, page.after(), page.limit() + 1).stream()
                .map(GoodwillView::of)
                .toList();
        return Page.of(found, page.limit(), GoodwillView::cursor);
    }

    @GET
    @Path("/budget")
    @RolesAllowed(Role.STAFF)
    @Operation(operationId = "goodwillBudget", summary = "What of this month's goodwill budget is used")
    public Budget budget() {
        var shop = who.shopId();
        var month = Goodwills.month(time.now(shop), time.zone(shop));
        var limits = spending.of(shop);
        return new Budget(
                month,
                money(goodwills.usedBy(shop, month, who.subject())),
                money(limits.agentMonthMinor()),
                money(goodwills.usedByShop(shop, month)),
                money(limits.shopMonthMinor()));
    }

    @POST
    @Once
    @Path("/{id}/approve")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(operationId = "approveGoodwill", summary = "Let goodwill above the budget go, as another person")
    public GoodwillView approve(UUID id) {
        var goodwill = locked(id);
        giving.approve(goodwill, who.actor(), time.now(goodwill.shopId()));
        return fresh(goodwill);
    }

    @POST
    @Once
    @Path("/{id}/decline")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(operationId = "declineGoodwill", summary = "Do not pay it")
    public GoodwillView decline(UUID id) {
        var goodwill = locked(id);
        giving.decline(goodwill, who.actor(), time.now(goodwill.shopId()));
        return fresh(goodwill);
    }

    @POST
    @Once
    @Path("/{id}/confirm")
    @RolesAllowed(Role.FINANCE)
    @Operation(operationId = "confirmGoodwill", summary = "Say that it was paid by hand, with its reference")
    public GoodwillView confirm(UUID id, @Valid @NotNull Confirm asked) {
        var goodwill = locked(id);
        giving.paidByHand(goodwill, asked.reference(), who.actor(), time.now(goodwill.shopId()));
        return fresh(goodwill);
    }

    private Goodwill locked(UUID id) {
        var goodwill = goodwills.lock(id);
        if (!goodwill.shopId().equals(who.shopId())) {
            throw Refusal.unknown("GOODWILL");
        }
        ifMatch.check(goodwill.version());
        return goodwill;
    }

    private GoodwillView fresh(Goodwill goodwill) {
        goodwills.flush();
        return GoodwillView.of(goodwill);
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, shops.get(who.shopId()).currency());
    }
}
