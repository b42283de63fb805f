package aftercare.warehouse;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import aftercare.paging.Cursor;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Refusal;
import aftercare.returns.ReturnRequest;
import aftercare.returns.Returns;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Goods that came in and nobody knows to whom they belong. */
@Tag(name = "Warehouse")
@Path("/stray-goods")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class StrayResource {

    private final Strays strays;
    private final Returns returns;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;

    StrayResource(Strays strays, Returns returns, ShopTime time, Who who, IfMatch ifMatch) {
        this.strays = strays;
        this.returns = returns;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    @Schema(name = "MatchStray")
    public record Match(@NotNull UUID returnId) {}

    /** How it ended without a case. */
    @Schema(name = "SettleStray")
    public record Settle(@NotNull How how, @Size(max = 500) String note) {

        /** SENT_BACK: to who sent it; MISTAKE: there was no such parcel. */
        @Schema(name = "SettleStrayHow")
        public enum How {
            SENT_BACK,
            SCRAPPED,
            MISTAKE
        }
    }

    @GET
    @RolesAllowed({Role.STAFF, Role.RETURNS_READ})
    @Operation(operationId = "listStrayGoods", summary = "What nobody had announced, newest first")
    public Page<StrayView> list(
            @QueryParam("state") @DefaultValue("OPEN") StrayState state, @BeanParam PageQuery page) {
        var found = strays.newest(who.shopId(), state, page.after(), page.limit() + 1).stream()
                .map(StrayView::of)
                .toList();
        return Page.of(found, page.limit(), view -> new Cursor(view.foundAt(), view.id()).write());
    }

    @POST
    @Once
    @ResponseStatus(201)
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "keepStrayGoods", summary = "Something in the box is none of this case's goods: keep it")
    public StrayView keep(@Valid @NotNull KeepStray asked) {
        var ret = ofShop(asked.returnId());
        var stray = StrayGoods.inTheBoxOf(ret, asked, who.actor(), time.now(ret.shopId()));
        strays.persistAndFlush(stray);
        return StrayView.of(stray);
    }

    @POST
    @Once
    @Path("/{id}/match")
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "matchStrayGoods", summary = "It belongs to this case after all; then receive it there")
    public StrayView match(UUID id, @Valid @NotNull Match asked) {
        var stray = locked(id);
        var ret = ofShop(asked.returnId());
        stray.match(ret, who.actor(), time.now(who.shopId()));
        strays.flush();
        return StrayView.of(stray);
    }

    @POST
    @Once
    @Path("/{id}/settle")
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "settleStrayGoods", summary = "It belongs to no case: what was done with it")
    public StrayView settle(UUID id, @Valid @NotNull Settle asked) {
        var stray = locked(id);
        stray.settle(StrayState.valueOf(asked.how().name()), asked.note(), who.actor(), time.now(who.shopId()));
        strays.flush();
        return StrayView.of(stray);
    }

    private StrayGoods locked(UUID id) {
        var stray = strays.lock(who.shopId(), id);
        ifMatch.check(stray.version());
        return stray;
    }

    private ReturnRequest ofShop(UUID id) {
        return returns.findByIdOptional(id)
                .filter(ret -> ret.shopId().equals(who.shopId()))
                .orElseThrow(() -> Refusal.againstRule("/returnId", "UNKNOWN_RETURN"));
    }
}
