package aftercare.returns.auto;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import aftercare.paging.Cursor;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Language;
import aftercare.problems.Refusal;
import aftercare.problems.Words;
import aftercare.shops.Colleagues;
import aftercare.shops.Shops;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Tag(name = "Policy")
@Path("/auto-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class AutoRuleResource {

    private final AutoRules rules;
    private final Colleagues colleagues;
    private final Shops shops;
    private final Language language;
    private final Who who;
    private final IfMatch ifMatch;
    private final Clock clock;

    AutoRuleResource(
            AutoRules rules,
            Colleagues colleagues,
            Shops shops,
            Language language,
            Who who,
            IfMatch ifMatch,
            Clock clock) {
        this.rules = rules;
        this.colleagues = colleagues;
        this.shops = shops;
        this.language = language;
        this.who = who;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** The rules of a shop in the order they are asked, at most 50. */
    @Schema(name = "AutoRules")
    public record InOrder(List<AutoRuleView> items) {}

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.OWNER})
    @Operation(operationId = "listAutoRules", summary = "The rules that decide by themselves, in their order")
    public InOrder list() {
        return all();
    }

    @POST
    @Once
    @ResponseStatus(201)
    @RolesAllowed(Role.OWNER)
    @Operation(operationId = "addAutoRule", summary = "Let a rule decide by itself; the first that fits does")
    public AutoRuleView add(@Valid @NotNull WriteAutoRule asked) {
        // one after the other, so that the limit holds
        shops.lock(who.shopId());
        if (rules.count("shopId", who.shopId()) >= AutoRules.MOST) {
            throw Refusal.tooLate("TOO_MANY", AutoRules.MOST);
        }
        var rule = write(AutoRule.of(who.shopId()), asked);
        rules.add(rule);
        return view(rule);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.OWNER)
    @AsSeen(Seen.REQUIRED)
    @Operation(operationId = "writeAutoRule", summary = "Change a rule; needs If-Match")
    public AutoRuleView write(UUID id, @Valid @NotNull WriteAutoRule asked) {
        var rule = rules.of(who.shopId(), id);
        ifMatch.require(rule.version());
        write(rule, asked);
        rules.flush();
        return view(rule);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.OWNER)
    @Operation(operationId = "removeAutoRule", summary = "Take a rule away, and its log with it")
    public InOrder remove(UUID id) {
        var rule = rules.of(who.shopId(), id);
        ifMatch.check(rule.version());
        rules.delete(rule);
        rules.flush();
        return all();
    }

    @GET
    @Path("/{id}/log")
    @RolesAllowed({Role.SUPERVISOR, Role.OWNER})
    @Operation(operationId = "readAutoRuleLog", summary = "At which cases it fired, and why not at the others")
    public Page<AutoRuleView.Entry> log(
            UUID id,
            @QueryParam("outcome") @Parameter(description = "Only these, such as FIRED") AutoOutcome outcome,
            @BeanParam PageQuery page) {
        var rule = rules.of(who.shopId(), id);
        var found = rules.log(rule.id(), outcome, page.after(), page.limit() + 1).stream()
                .map(this::entry)
                .toList();
        return Page.of(found, page.limit(), view -> new Cursor(view.at(), view.id()).write());
    }

    private AutoRule write(AutoRule rule, WriteAutoRule asked) {
        asked.check(currency());
        var colleague = asked.assignee() == null ? null : colleagues.name(who.shopId(), asked.assignee());
        return rule.write(asked, colleague, who.name(), clock.instant());
    }

    private InOrder all() {
        return new InOrder(rules.inOrder(who.shopId()).stream().map(this::view).toList());
    }

    private AutoRuleView view(AutoRule rule) {
        return AutoRuleView.of(rule, currency());
    }

    private AutoRuleView.Entry entry(AutoRuleEntry entry) {
        var text = Words.of("auto_rules", entry.outcome().name(), language.locale());
        return new AutoRuleView.Entry(entry.id(), entry.returnId(), entry.number(), entry.at(), entry.outcome(), text);
    }

    private String currency() {
        return shops.get(who.shopId()).currency();
    }
}
