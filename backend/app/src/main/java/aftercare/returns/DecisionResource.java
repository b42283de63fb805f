package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.idempotency.Once;
import aftercare.policy.RejectCode;
import aftercare.problems.Language;
import aftercare.problems.Refusal;
import aftercare.shops.Colleagues;
import aftercare.shops.ShopTime;
import aftercare.shops.Watches;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The seller's door: decide, take in, look, pay. */
@Tag(name = "Returns")
@Path("/returns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class DecisionResource {

    private final OpenedCase cases;
    private final CaseWork work;
    private final SettleReturn settle;
    private final FrozenTerms terms;
    private final RejectionRules rejections;
    private final ReturnFiles files;
    private final ReturnPostage postage;
    private final AddedByPerson added;
    private final KeptGifts gifts;
    private final Colleagues colleagues;
    private final Watches watches;
    private final Event<ReturnEvent> events;
    private final ShopTime time;
    private final Who who;
    private final Language language;

    DecisionResource(
            OpenedCase cases,
            CaseWork work,
            SettleReturn settle,
            FrozenTerms terms,
            RejectionRules rejections,
            ReturnFiles files,
            ReturnPostage postage,
            AddedByPerson added,
            KeptGifts gifts,
            Colleagues colleagues,
            Watches watches,
            Event<ReturnEvent> events,
            ShopTime time,
            Who who,
            Language language) {
        this.cases = cases;
        this.work = work;
        this.settle = settle;
        this.terms = terms;
        this.rejections = rejections;
        this.files = files;
        this.postage = postage;
        this.added = added;
        this.gifts = gifts;
        this.colleagues = colleagues;
        this.watches = watches;
        this.events = events;
        this.time = time;
        this.who = who;
        this.language = language;
    }

    @POST
    @Once
    @Path("/approve")
    @RolesAllowed({Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "approveReturn", summary = "Agree; a refund without goods is granted at once")
    public ReturnView approve(UUID id, @Valid Verbs.Approve asked) {
        var ret = cases.ofShop(id);
        var agreed = asked == null ? Verbs.Approve.PLAIN : asked;
        var now = time.now(ret.shopId());
        if (agreed.wantsHold() && !agreed.isAdvance()) {
            throw Refusal.againstRule("/hold", "HOLD_ONLY_IN_ADVANCE");
        }
        if (agreed.wantsHold()) {
            work.approveWithHold(ret, who.actor(), agreed.message(), now);
        } else {
            work.approve(ret, who.actor(), agreed.message(), agreed.isAdvance(), now);
        }
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/reject")
    @RolesAllowed({Role.AGENT, Role.RETURNS_ACT})
    @Operation(
            operationId = "rejectReturn",
            summary = "Say no: a coded reason, words, and the proof the reason asks for")
    public ReturnView reject(UUID id, @Valid @NotNull Verbs.Reject asked) {
        var ret = cases.ofShop(id);
        ReturnAction.REJECT.check(ret);
        rejections.check(ret, asked.code(), time.now(ret.shopId()), language.locale());
        if (asked.code().proof() != RejectCode.Proof.NONE && asked.files().isEmpty()) {
            throw Refusal.againstRule("/evidence", "PROOF_MISSING", 1);
        }
        files.claim(ret, asked.files(), "REJECTION", "/evidence", who.actor());
        return did(ret, (r, now) -> r.reject(asked.code().name(), asked.message(), who.actor(), now));
    }

    @GET
    @Path("/reject-options")
    @RolesAllowed({Role.AGENT, Role.RETURNS_ACT, Role.RETURNS_READ})
    @Operation(
            operationId = "rejectOptions",
            summary = "The coded reasons for a no, and which rule stands against each on this case; stores nothing")
    public RejectionRules.Options rejectOptions(UUID id) {
        var ret = cases.shownToShop(id);
        return rejections.options(ret, time.now(ret.shopId()), language.locale());
    }

    @POST
    @Once
    @Path("/delivered")
    @RolesAllowed({Role.AGENT, Role.WAREHOUSE, Role.RETURNS_ACT})
    @Operation(operationId = "returnDelivered", summary = "The carrier says that the parcel has arrived")
    public ReturnView delivered(UUID id, @Valid @NotNull Verbs.Delivered asked) {
        return did(cases.ofShop(id), (ret, now) -> {
            ReturnAction.DELIVERED.check(ret);
            if (asked.at().isAfter(now) || asked.at().isBefore(ret.parcel().shippedAt())) {
                throw Refusal.againstRule("/at", "NOT_WHILE_ON_ITS_WAY");
            }
            return ComingBack.delivered(ret, asked.at(), who.actor(), now);
        });
    }

    @POST
    @Once
    @Path("/receive")
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(
            operationId = "receiveReturn",
            summary = "Count what was in the box; pays only where a rule of the shop says so")
    public ReturnView receive(UUID id, @Valid @NotNull Receipt asked) {
        var ret = cases.ofShop(id);
        var weighed = new Weighed(asked.grams(), watches.of(ret.shopId()));
        work.receive(ret, asked.lines(), asked.note(), weighed, who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/inspect")
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(
            operationId = "inspectReturn",
            summary = "Accept or refuse each unit; a refusal needs its reason and a photo")
    public ReturnView inspect(UUID id, @Valid @NotNull Inspection asked) {
        var ret = cases.ofShop(id);
        work.inspect(ret, asked.lines(), who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/undo-receipt")
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(
            operationId = "undoReceipt",
            summary = "Take the last count back, as long as nothing else has happened since")
    public ReturnView undoReceipt(UUID id) {
        return did(cases.ofShop(id), (ret, now) -> ComingBack.undoReceipt(ret, who.actor(), now));
    }

    @POST
    @Once
    @Path("/countersign")
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(
            operationId = "countersignInspection",
            summary = "The second signature under grade F; another person than the first")
    public ReturnView countersign(UUID id) {
        var ret = cases.ofShop(id);
        work.countersign(ret, who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }

    @GET
    @Path("/grant-quote")
    @RolesAllowed({Role.AGENT, Role.RETURNS_ACT, Role.RETURNS_READ})
    @Operation(
            operationId = "quoteGrant",
            summary = "What would be granted now: for what was accepted, or early for everything; stores nothing")
    public GrantQuote grantQuote(
            UUID id,
            @QueryParam("early") @Parameter(description = "true: without waiting for the goods") boolean early,
            @QueryParam("restockingBasisPoints")
                    @Parameter(description = "Restocking fee to take; 0 waives it; absent: what the terms disclose")
                    @Min(0)
                    @Max(10_000)
                    Integer restocking) {
        var ret = cases.shownToShop(id);
        (early ? ReturnAction.REFUND_EARLY : ReturnAction.REFUND).check(ret);
        var fee = Deducting.restocking(ret, restocking, terms.of(ret).rules().preset());
        var quote = settle.quote(ret, early, fee, time.now(ret.shopId()));
        var said = language.locale();
        return early
                ? GrantQuote.of(quote, gifts.of(ret), said)
                : GrantQuote.of(quote, gifts.of(ret), said)
                        .with(added.ifDeceived(ret, said), postage.forAnotherAddress(ret));
    }

    @POST
    @Once
    @Path("/refund")
    @RolesAllowed({Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "grantRefund", summary = "Grant the money for what was accepted")
    public ReturnView refund(UUID id, @Valid Verbs.Grant asked) {
        var ret = cases.ofShop(id);
        ReturnAction.REFUND.check(ret);
        var grant = asked == null ? Verbs.Grant.PLAIN : asked;
        var deductions = grant.orNone();
        var preset = terms.of(ret).rules().preset();
        var extras = Deducting.extras(
                ret,
                grant,
                preset,
                deductions.isEmpty() ? List.of() : gifts.of(ret),
                postage.allowed(ret, grant.postage()));
        for (var i = 0; i < deductions.size(); i++) {
            files.claim(ret, deductions.get(i).files(), "DEDUCTION", "/deductions/" + i + "/evidence", who.actor());
        }
        settle.accepted(ret, extras, added.to(ret, grant), who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/refund-early")
    @RolesAllowed({Role.SUPERVISOR, Role.RETURNS_ACT})
    @Operation(operationId = "refundEarly", summary = "Grant everything asked for without waiting for the goods")
    public ReturnView refundEarly(UUID id) {
        var ret = cases.ofShop(id);
        ReturnAction.REFUND_EARLY.check(ret);
        settle.all(ret, who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/send-back")
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "sendBack", summary = "Send refused and foreign units back to the buyer")
    public ReturnView sendBack(UUID id, @Valid @NotNull Verbs.SendBack asked) {
        var ret = cases.ofShop(id);
        work.sendBack(ret, asked.carrier(), asked.number(), who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/assign")
    @RolesAllowed({Role.AGENT})
    @Operation(operationId = "assignReturn", summary = "Give the case to somebody of the shop, or to nobody")
    public ReturnView assign(UUID id, @Valid @NotNull Verbs.Assign asked) {
        var ret = cases.ofShop(id);
        ReturnAction.ASSIGN.check(ret);
        var name = asked.subject() == null ? null : colleagues.name(ret.shopId(), asked.subject());
        return did(ret, (r, now) -> r.assign(asked.subject(), name, who.actor(), now));
    }

    @POST
    @Once
    @Path("/note")
    @RolesAllowed(Role.STAFF)
    @Operation(operationId = "noteOnReturn", summary = "Say something among colleagues; the buyer does not see it")
    public ReturnView note(UUID id, @Valid @NotNull Verbs.Note asked) {
        return did(cases.ofShop(id), (ret, now) -> ret.note(asked.text(), who.actor(), now));
    }

    private ReturnView did(ReturnRequest ret, BiFunction<ReturnRequest, Instant, ReturnEvent> verb) {
        events.fire(verb.apply(ret, time.now(ret.shopId())));
        return cases.fresh(ret);
    }
}
