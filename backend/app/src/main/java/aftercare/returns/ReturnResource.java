package aftercare.returns;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import aftercare.orders.Order;
import aftercare.orders.Orders;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Language;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;
import aftercare.timeline.Timeline;
import aftercare.timeline.TimelineView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The buyer's door: ask, quote, change, withdraw, send; and both sides' door to look. */
@Tag(name = "Returns")
@Path("/returns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class ReturnResource {

    private final OpenedCase cases;
    private final Returns returns;
    private final ReturnSearch search;
    private final Quoting quoting;
    private final CaseWork work;
    private final ReturnViews views;
    private final ReturnFiles files;
    private final Orders orders;
    private final Timeline timeline;
    private final Event<ReturnEvent> events;
    private final ShopTime time;
    private final Language language;
    private final Who who;
    private final IfMatch ifMatch;

    ReturnResource(
            OpenedCase cases,
            Returns returns,
            ReturnSearch search,
            Quoting quoting,
            CaseWork work,
            ReturnViews views,
            ReturnFiles files,
            Orders orders,
            Timeline timeline,
            Event<ReturnEvent> events,
            ShopTime time,
            Language language,
            Who who,
            IfMatch ifMatch) {
        this.cases = cases;
        this.returns = returns;
        this.search = search;
        this.quoting = quoting;
        this.work = work;
        this.views = views;
        this.files = files;
        this.orders = orders;
        this.timeline = timeline;
        this.events = events;
        this.time = time;
        this.language = language;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    @POST
    @Path("/quote")
    @Once
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_READ})
    @Operation(operationId = "quoteReturn", summary = "Whether it may come back and how much is paid; stores nothing")
    public QuoteView quote(
            @QueryParam("editing")
                    @Parameter(description = "A case that is being changed; its own units are free for it")
                    UUID editing,
            @Valid @NotNull SubmitReturn asked) {
        var order = visible(orders.findByIdOptional(asked.orderId()));
        var own = returns.editedOn(order.id(), editing);
        var judged = quoting.judge(quoting.facts(order, own), asked, returns.standing(own), time.now(order.shopId()));
        return QuoteView.of(judged, asked.reason(), language.locale());
    }

    @POST
    @Once
    @ResponseStatus(201)
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "submitReturn", summary = "Ask for something to be made right")
    public ReturnView submit(@Valid @NotNull SubmitReturn asked) {
        var order = visible(orders.lockWithParcels(asked.orderId()));
        return cases.fresh(work.submit(order, asked, who.actor(), time.now(order.shopId())));
    }

    @GET
    @Transactional(Transactional.TxType.SUPPORTS)
    @RolesAllowed({Role.BUYER, Role.STAFF, Role.RETURNS_READ})
    @Operation(operationId = "listReturns", summary = "Cases of the shop by consequence, or the buyer's own")
    public Page<ReturnRow> list(@BeanParam ReturnSearch.Filter wanted, @BeanParam PageQuery page) {
        return who.isForShop()
                ? search.ofShop(who.shopId(), who.subject(), wanted, page)
                : search.ofBuyer(who.subject(), wanted, page);
    }

    @GET
    @Transactional(Transactional.TxType.SUPPORTS)
    @Path("/{id}")
    @RolesAllowed({Role.BUYER, Role.STAFF, Role.RETURNS_READ})
    @Operation(operationId = "getReturn", summary = "One case whole")
    public ReturnView one(UUID id) {
        return views.of(cases.shown(id));
    }

    @GET
    @Transactional(Transactional.TxType.SUPPORTS)
    @Path("/{id}/timeline")
    @RolesAllowed({Role.BUYER, Role.STAFF, Role.RETURNS_READ})
    @Operation(operationId = "readTimeline", summary = "What happened, newest first")
    public Page<TimelineView> timeline(UUID id, @BeanParam PageQuery page) {
        cases.shown(id);
        return timeline.of(id, language.locale(), who.isForShop(), page.after(), page.limit());
    }

    @POST
    @Once
    @Path("/{id}/edit")
    @RolesAllowed({Role.BUYER, Role.RETURNS_ACT})
    @AsSeen(Seen.REQUIRED)
    @Operation(operationId = "editReturn", summary = "Change what is asked for; needs If-Match")
    public ReturnView edit(UUID id, @Valid @NotNull SubmitReturn asked) {
        // the case before its order, here and where money is granted
        var ret = cases.ofEither(id);
        var order = orders.lock(ret.orderId());
        ifMatch.require(ret.version());
        ReturnAction.EDIT.check(ret);
        if (!ret.orderId().equals(asked.orderId())) {
            throw Refusal.againstRule("/orderId", "ANOTHER_ORDER");
        }
        var now = time.now(ret.shopId());
        var judged = quoting.judge(quoting.facts(order, id), asked, Standing.of(ret), now);
        judged.refuse();
        files.claim(ret, asked.files(), ReturnFiles.REQUEST, "/evidence", who.actor());
        judged.checkProof(asked, files.ofRequest(ret));
        var event = ret.edit(judged.submission(asked), who.actor(), now);
        returns.replaceLines(ret);
        events.fire(event);
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/{id}/withdraw")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "withdrawReturn", summary = "Take the request back")
    public ReturnView withdraw(UUID id, @Valid Verbs.Told asked) {
        var ret = cases.ofBuyer(id, ReturnAction.WITHDRAW, Verbs.Told.of(asked));
        events.fire(ret.withdraw(who.actor(), time.now(ret.shopId())));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/{id}/ship")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "shipReturn", summary = "Say with whom and under which number the goods travel back")
    public ReturnView ship(UUID id, @Valid @NotNull Verbs.Ship asked) {
        var ret = cases.ofBuyer(id, ReturnAction.SHIP, asked.told());
        ReturnAction.SHIP.check(ret);
        if (asked.postage() != null) {
            ReturnPostage.check(asked.postage(), ret);
            if (asked.postage().isPositive() && asked.files().isEmpty()) {
                throw Refusal.againstRule("/evidence", "PROOF_MISSING", 1);
            }
        }
        files.claim(ret, asked.files(), "POSTAGE", "/evidence", who.actor());
        work.ship(ret, asked.carrier(), asked.number(), asked.postage(), who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }

    /** A foreign order is as unknown as one that does not exist. */
    private Order visible(Optional<Order> found) {
        return found.filter(
                        order -> who.isForShop() ? order.shopId().equals(who.shopId()) : order.belongsTo(who.subject()))
                .orElseThrow(() -> Refusal.againstRule("/orderId", "UNKNOWN_ORDER"));
    }
}
