package aftercare.credit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import aftercare.concurrency.IfMatch;
import aftercare.idempotency.Once;
import aftercare.money.Money;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Tag(name = "Store credit")
@Path("/credit-accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class CreditResource {

    private static final int ENTRIES = 50;

    private final CreditAccounts accounts;
    private final Ledger ledger;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;

    CreditResource(CreditAccounts accounts, Ledger ledger, ShopTime time, Who who, IfMatch ifMatch) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    /** Something was bought with it. */
    @Schema(name = "SpendCredit")
    public record Spend(
            @NotNull Money amount,

            @NotBlank
            @Size(max = 60)
            @Schema(description = "What was bought; the same reference again spends nothing more")
            String reference) {}

    /** Everything under one cause is undone. */
    @Schema(name = "ReverseCredit")
    public record Reverse(
            @NotBlank @Size(max = 80) String cause,
            @NotBlank @Size(max = 200) String reason) {}

    @GET
    @RolesAllowed({Role.STAFF, Role.REFUNDS_READ})
    @Operation(operationId = "listCreditAccounts", summary = "Accounts of store credit, the newest first")
    public Page<CreditView> list(
            @QueryParam("holder") @Parameter(description = "Sign-in or phone, or how it begins") String holder,
            @BeanParam PageQuery page) {
        var found = accounts.ofShop(who.shopId(), holder, page.after(), page.limit() + 1);
        var lots = found.isEmpty()
                ? Map.<UUID, Lots>of()
                : accounts.lots(found.stream().map(CreditAccount::id).toList());
        var versions = accounts.versions(found);
        var views = found.stream()
                .map(account -> view(
                        account,
                        versions.get(account.id()),
                        lots.getOrDefault(account.id(), new Lots(List.of())),
                        List.of()))
                .toList();
        return Page.of(views, page.limit(), CreditView::cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.STAFF, Role.REFUNDS_READ})
    @Operation(operationId = "getCreditAccount", summary = "One account with its newest entries")
    public CreditView one(UUID id) {
        return fresh(mine(id));
    }

    @GET
    @Path("/{id}/entries")
    @RolesAllowed({Role.STAFF, Role.REFUNDS_READ, Role.BUYER})
    @Operation(operationId = "listCreditEntries", summary = "All entries of an account, the newest first")
    public Page<CreditView.Entry> entries(UUID id, @BeanParam PageQuery page) {
        var account = visible(id);
        var found = accounts.newestOf(account, page.after(), page.limit() + 1).stream()
                .map(entry -> CreditView.Entry.of(entry, account, who.isForShop()))
                .toList();
        return Page.of(found, page.limit(), CreditView.Entry::cursor);
    }

    @POST
    @Once
    @Path("/{id}/spend")
    @RolesAllowed({Role.SUPERVISOR, Role.FINANCE})
    @Operation(operationId = "spendCredit", summary = "Spend some of it; all or nothing")
    public CreditView spend(UUID id, @Valid @NotNull Spend asked) {
        var account = asSeen(mine(id));
        var why = new Ledger.Why("spend:" + asked.reference(), asked.reference(), who.actor());
        ledger.spend(account.id(), asked.amount(), why, now(account));
        return fresh(account);
    }

    @POST
    @Once
    @Path("/{id}/reverse")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "reverseCredit",
            summary = "Undo what was spent, or a grant of which nothing was spent",
            description = "Paid refunds are clawed back at the refund, not here.")
    public CreditView reverse(UUID id, @Valid @NotNull Reverse asked) {
        var account = asSeen(mine(id));
        if (!asked.cause().startsWith("spend:")) {
            throw Refusal.againstRule("/cause", "CREDIT_NOT_REVERSIBLE");
        }
        var why = new Ledger.Why("undo:" + asked.cause(), asked.reason(), who.actor());
        ledger.reverse(account.id(), asked.cause(), why, now(account));
        return fresh(account);
    }

    private CreditView fresh(CreditAccount account) {
        return view(
                account, accounts.version(account), accounts.lots(account), accounts.newestOf(account, null, ENTRIES));
    }

    private CreditView view(CreditAccount account, int version, Lots lots, List<CreditEntry> entries) {
        return CreditView.of(account, version, time.shopName(account.shopId()), lots, entries, true, now(account));
    }

    private Instant now(CreditAccount account) {
        return time.now(account.shopId());
    }

    private CreditAccount asSeen(CreditAccount account) {
        ifMatch.check(accounts.version(accounts.lock(account.id())));
        return account;
    }

    private CreditAccount mine(UUID id) {
        var account = accounts.get(id);
        if (!account.shopId().equals(who.shopId())) {
            throw Refusal.unknown("CREDIT_ACCOUNT");
        }
        return account;
    }

    private CreditAccount visible(UUID id) {
        if (who.isForShop()) {
            return mine(id);
        }
        var account = accounts.get(id);
        if (!account.belongsTo(who.subject())) {
            throw Refusal.unknown("CREDIT_ACCOUNT");
        }
        return account;
    }
}
