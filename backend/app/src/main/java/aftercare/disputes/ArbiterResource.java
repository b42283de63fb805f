package aftercare.disputes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import aftercare.contract.Nullable;
import aftercare.disputes.DisputeAction.Stand;
import aftercare.disputes.Readers.Reader;
import aftercare.idempotency.Once;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Language;
import aftercare.problems.Refusal;
import aftercare.returns.CaseInDispute;
import aftercare.returns.GrantQuote;
import aftercare.returns.Returns;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The platform's door: take a dispute, ask, have the goods looked at, decide. */
@Tag(name = "Disputes")
@Path("/disputes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class ArbiterResource {

    private final Returns returns;
    private final Disputes disputes;
    private final DisputeQueue queue;
    private final DisputeWork work;
    private final DisputeViews views;
    private final Readers readers;
    private final Standards standards;
    private final CaseInDispute cases;
    private final ShopTime time;
    private final Language language;
    private final Who who;
    private final IfMatch ifMatch;

    ArbiterResource(
            Returns returns,
            Disputes disputes,
            DisputeQueue queue,
            DisputeWork work,
            DisputeViews views,
            Readers readers,
            Standards standards,
            CaseInDispute cases,
            ShopTime time,
            Language language,
            Who who,
            IfMatch ifMatch) {
        this.returns = returns;
        this.disputes = disputes;
        this.queue = queue;
        this.work = work;
        this.views = views;
        this.readers = readers;
        this.standards = standards;
        this.cases = cases;
        this.time = time;
        this.language = language;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    /** What a ruling would pay; {@code money} is absent where it pays nothing by itself. */
    @Schema(name = "RulingQuote")
    public record RulingQuote(@Nullable GrantQuote money) {}

    @GET
    @RolesAllowed({Role.ARBITER, Role.EXPERT})
    @Operation(
            operationId = "listDisputes",
            summary = "The disputes put before the caller, what is due first at the top")
    public Page<DisputeRow> list(
            @QueryParam("which") @DefaultValue("OPEN") DisputeQueue.Which which, @BeanParam PageQuery page) {
        return queue.of(which, page.after(), page.limit());
    }

    @GET
    @Path("/standards")
    @RolesAllowed({Role.ARBITER, Role.EXPERT})
    @Operation(operationId = "listStandards", summary = "By what experts measure goods")
    public List<Standard.View> standards() {
        return standards.current().stream()
                .map(standard -> standard.view(language.locale()))
                .toList();
    }

    @POST
    @Once
    @Path("/{id}/take")
    @RolesAllowed(Role.ARBITER)
    @Operation(operationId = "takeDispute", summary = "Take it; of two at once one gets it")
    public DisputeView take(UUID id) {
        return did(id, DisputeAction.TAKE, (at, now) -> work.take(at.ret(), who.ofThePlatform(), now));
    }

    @POST
    @Once
    @Path("/{id}/ask")
    @RolesAllowed(Role.ARBITER)
    @Operation(operationId = "askSide", summary = "Ask one side for evidence; its clock runs from now")
    public DisputeView ask(UUID id, @Valid @NotNull Says.Ask asked) {
        if (asked.side() == Side.PLATFORM) {
            throw Refusal.malformed("/side", "NOT_A_PARTY");
        }
        return did(
                id,
                DisputeAction.ASK,
                (at, now) -> work.ask(at.ret(), asked.side(), asked.text(), who.ofThePlatform(), now));
    }

    @POST
    @Once
    @Path("/{id}/ask-opinion")
    @RolesAllowed(Role.ARBITER)
    @Operation(operationId = "askOpinion", summary = "Have an expert look at the goods, by a written standard")
    public DisputeView askOpinion(UUID id, @Valid @NotNull Says.AskOpinion asked) {
        return did(
                id,
                DisputeAction.ASK_OPINION,
                (at, now) -> work.askOpinion(at.ret(), asked.standardId(), asked.question(), who.ofThePlatform(), now));
    }

    @POST
    @Once
    @Path("/{id}/opinion")
    @RolesAllowed(Role.EXPERT)
    @Operation(operationId = "giveOpinion", summary = "Say what was found, point by point of the standard")
    public DisputeView opinion(UUID id, @Valid @NotNull Says.Opined asked) {
        return did(
                id,
                DisputeAction.GIVE_OPINION,
                (at, now) -> work.giveOpinion(at.ret(), asked, who.ofThePlatform(), now));
    }

    @POST
    @Once
    @Path("/{id}/quote")
    @RolesAllowed(Role.ARBITER)
    @Operation(operationId = "quoteRuling", summary = "What this ruling would pay as things stand; decides nothing")
    public RulingQuote quote(UUID id, @Valid @NotNull Decide asked) {
        var ret = returns.get(id);
        var dispute = disputes.get(id);
        if (readers.of(dispute, ret, who) != Reader.ARBITER) {
            throw Refusal.unknown("DISPUTE");
        }
        ifMatch.check(ret.version());
        var now = time.now(ret.shopId());
        DisputeAction.DECIDE.check(new Stand(dispute, ret, Reader.ARBITER, who.subject(), false, now));
        var parts = work.checked(ret, asked);
        return new RulingQuote(ret.escalation().carriedOut() ? null : cases.quote(ret, asked.ruling(), parts, now));
    }

    @POST
    @Once
    @Path("/{id}/decide")
    @RolesAllowed(Role.ARBITER)
    @Operation(
            operationId = "decideDispute",
            summary = "Who is at fault, who bears which freight, and what is done; carried out after 24 hours")
    public DisputeView decide(UUID id, @Valid @NotNull Decide asked) {
        return did(id, DisputeAction.DECIDE, (at, now) -> work.decide(at.ret(), asked, who.ofThePlatform(), now));
    }

    private DisputeView did(UUID id, DisputeAction action, BiConsumer<Stand, Instant> act) {
        var ret = returns.lock(id);
        var dispute = disputes.get(id);
        var reader = readers.of(dispute, ret, who);
        if (!action.isFor(reader)) {
            throw Refusal.unknown("DISPUTE");
        }
        ifMatch.check(ret.version());
        var now = time.now(ret.shopId());
        var at = new Stand(
                dispute, ret, reader, who.subject(), disputes.awaited(id).isPresent(), now);
        action.check(at);
        act.accept(at, now);
        returns.flush();
        return views.of(dispute, ret, now);
    }
}
