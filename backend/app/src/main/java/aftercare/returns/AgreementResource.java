package aftercare.returns;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.idempotency.Once;
import aftercare.shops.ShopTime;
import aftercare.wording.ReviewWords;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where both sides come to terms: a question and its answer, offers one after another, goods instead of money. */
@Tag(name = "Agreement")
@Path("/returns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class AgreementResource {

    private final OpenedCase cases;
    private final OfferBook offers;
    private final CaseWork work;
    private final ReturnFiles files;
    private final Event<ReturnEvent> events;
    private final ShopTime time;
    private final Who who;

    AgreementResource(
            OpenedCase cases,
            OfferBook offers,
            CaseWork work,
            ReturnFiles files,
            Event<ReturnEvent> events,
            ShopTime time,
            Who who) {
        this.cases = cases;
        this.offers = offers;
        this.work = work;
        this.files = files;
        this.events = events;
        this.time = time;
        this.who = who;
    }

    @POST
    @Once
    @Path("/ask")
    @RolesAllowed({Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "askBuyer", summary = "Ask the buyer something; the shop's clock stands still meanwhile")
    public ReturnView ask(UUID id, @Valid @NotNull Verbs.Ask asked) {
        var ret = cases.ofShop(id);
        events.fire(ret.ask(asked.message(), who.actor(), time.now(ret.shopId())));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/answer")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "answerShop", summary = "Answer what the shop wanted to know, with files if need be")
    public ReturnView answer(UUID id, @Valid @NotNull Verbs.Answer asked) {
        var ret = cases.ofBuyer(id, ReturnAction.ANSWER, asked.told());
        ReturnAction.ANSWER.check(ret);
        files.claim(ret, asked.files(), ReturnFiles.REQUEST, "/evidence", who.actor());
        events.fire(ret.answer(asked.text(), who.actor(), time.now(ret.shopId())));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/offer")
    @RolesAllowed({Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "makeOffers", summary = "Propose something else, the best first; shown one after another")
    public ReturnView offer(UUID id, @Valid @NotNull MakeOffers asked) {
        var ret = cases.ofShop(id);
        for (var i = 0; i < asked.offers().size(); i++) {
            ReviewWords.refuse(
                    "/offers/" + i + "/message", asked.offers().get(i).message());
        }
        offers.make(ret, asked, who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/accept-offer")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "acceptOffer", summary = "Take what is offered; only then is it carried out")
    public ReturnView accept(UUID id, @Valid Verbs.Told asked) {
        var ret = cases.ofBuyer(id, ReturnAction.ACCEPT_OFFER, Verbs.Told.of(asked));
        var now = time.now(ret.shopId());
        work.takeUp(ret, offers.accepted(ret, now), who.actor(), now);
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/decline-offer")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "declineOffer", summary = "Not that; the next offer, or what was asked for again")
    public ReturnView decline(UUID id, @Valid Verbs.Told asked) {
        var ret = cases.ofBuyer(id, ReturnAction.DECLINE_OFFER, Verbs.Told.of(asked));
        offers.decline(ret, who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/take-back-offer")
    @RolesAllowed({Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "takeBackOffer", summary = "Take back what the buyer has not accepted yet")
    public ReturnView takeBack(UUID id) {
        var ret = cases.ofShop(id);
        offers.takeBack(ret, who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/difference-paid")
    @RolesAllowed({Role.AGENT, Role.FINANCE, Role.RETURNS_ACT})
    @Operation(operationId = "differencePaid", summary = "The buyer has paid what the dearer article costs more")
    public ReturnView differencePaid(UUID id, @Valid @NotNull Verbs.DifferencePaid asked) {
        var ret = cases.ofShop(id);
        events.fire(Agreement.differencePaid(ret, asked.reference(), who.actor(), time.now(ret.shopId())));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/resend")
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "resend", summary = "The replacement, or what was missing, is on its way")
    public ReturnView resend(UUID id, @Valid @NotNull Verbs.Resend asked) {
        var ret = cases.ofShop(id);
        work.resend(ret, asked.carrier(), asked.number(), who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/confirm")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "confirmReplacement", summary = "The replacement has arrived, and it is right")
    public ReturnView confirm(UUID id, @Valid Verbs.Told asked) {
        var ret = cases.ofBuyer(id, ReturnAction.CONFIRM, Verbs.Told.of(asked));
        work.confirm(ret, who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/convert")
    @RolesAllowed({Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "convertToRefund", summary = "What was agreed on cannot be had: all of the money instead")
    public ReturnView convert(UUID id, @Valid @NotNull Verbs.Convert asked) {
        var ret = cases.ofShop(id);
        work.convert(ret, asked.message(), who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/use-deadline")
    @RolesAllowed({Role.AGENT, Role.RETURNS_ACT})
    @Operation(
            operationId = "useDeadline",
            summary = "Hold nothing for the old one: it is asked for if it does not come in time",
            description = "While the new one has not left. What is held already is let go.")
    public ReturnView useDeadline(UUID id) {
        var ret = cases.ofShop(id);
        events.fire(Securing.useDeadline(ret, who.actor(), time.now(ret.shopId())));
        return cases.fresh(ret);
    }
}
