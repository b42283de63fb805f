package aftercare.signals;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Language;
import aftercare.problems.Refusal;
import aftercare.returns.Noticing;
import aftercare.returns.Signal;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What should be looked after before a buyer has to ask. */
@Tag(name = "Signals")
@Path("/signals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class SignalResource {

    private final Signals signals;
    private final Noticing noticing;
    private final ShopTime time;
    private final Language language;
    private final IfMatch ifMatch;
    private final Who who;

    SignalResource(Signals signals, Noticing noticing, ShopTime time, Language language, IfMatch ifMatch, Who who) {
        this.signals = signals;
        this.noticing = noticing;
        this.time = time;
        this.language = language;
        this.ifMatch = ifMatch;
        this.who = who;
    }

    @Schema(name = "OpenCaseForSignal")
    public record OpenCase(
            @Size(max = 500)
            @Schema(description = "What the buyer reads; absent: what was noticed, in the caller's language")
            String text) {}

    @Schema(name = "DismissSignal")
    public record Dismiss(@NotBlank @Size(max = 500) String why) {}

    @GET
    @RolesAllowed({Role.STAFF, Role.RETURNS_READ})
    @Operation(operationId = "listSignals", summary = "What should be looked after, the newest first")
    public Page<SignalView> list(
            @QueryParam("state") @DefaultValue("OPEN") SignalState state,
            @QueryParam("kind") Signal kind,
            @BeanParam PageQuery page) {
        var locale = language.locale();
        var found = signals.newest(who.shopId(), state, kind, page.after(), page.limit() + 1).stream()
                .map(signal -> SignalView.of(signal, locale))
                .toList();
        return Page.of(found, page.limit(), SignalView::cursor);
    }

    @POST
    @Once
    @Path("/{id}/open-case")
    @RolesAllowed({Role.AGENT, Role.RETURNS_ACT})
    @Operation(
            operationId = "openCaseForSignal",
            summary = "Open a case for the buyer, with everything that he can still ask for")
    public SignalView open(UUID id, @Valid OpenCase asked) {
        var signal = locked(id);
        if (signal.orderId() == null) {
            throw Refusal.againstRule(null, "SIGNAL_OF_NO_ORDER");
        }
        if (!signal.isOpen()) {
            throw Refusal.tooLate("SIGNAL_ENDED");
        }
        var text = asked == null || asked.text() == null || asked.text().isBlank()
                ? SignalView.text(signal, language.locale())
                : asked.text();
        var source = signal.carrier() == null ? who.actor().actorName() : signal.carrier() + " " + signal.number();
        var ret = signal.number() == null
                ? noticing.open(
                        who.shopId(), signal.orderId(), signal.kind(), signal.since(), cut(source), text, who.actor())
                : noticing.openForParcel(
                        who.shopId(),
                        signal.orderId(),
                        signal.number(),
                        signal.kind(),
                        signal.since(),
                        cut(source),
                        text,
                        who.actor());
        if (signal.isOpen()) {
            // the case was there before
            signal.taken(ret.id(), ret.number(), who.actor(), time.now(who.shopId()));
        }
        return fresh(signal);
    }

    @POST
    @Once
    @Path("/{id}/dismiss")
    @RolesAllowed({Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "dismissSignal", summary = "Say why nothing is to be done")
    public SignalView dismiss(UUID id, @Valid @NotNull Dismiss asked) {
        var signal = locked(id);
        signal.dismiss(asked.why(), who.actor(), time.now(who.shopId()));
        return fresh(signal);
    }

    private static String cut(String source) {
        return source.length() > 120 ? source.substring(0, 120) : source;
    }

    private RaisedSignal locked(UUID id) {
        var signal = signals.lock(who.shopId(), id);
        ifMatch.check(signal.version());
        return signal;
    }

    private SignalView fresh(RaisedSignal signal) {
        signals.flush();
        return SignalView.of(signal, language.locale());
    }
}
