package aftercare.signals;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An article was found faulty again and again: whose orders have it, and a case for whom the shop does not let wait. */
@Tag(name = "Signals")
@Path("/signals/{id}/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class SignalOrdersResource {

    private final Signals signals;
    private final ArticleOrders orders;
    private final Noticing noticing;
    private final Language language;
    private final Who who;
    private final IfMatch ifMatch;

    SignalOrdersResource(
            Signals signals, ArticleOrders orders, Noticing noticing, Language language, Who who, IfMatch ifMatch) {
        this.signals = signals;
        this.orders = orders;
        this.noticing = noticing;
        this.language = language;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    @Schema(name = "OpenCaseForArticle")
    public record OpenCase(
            @NotNull Integer lineNo,

            @Size(max = 500)
            @Schema(description = "What the buyer reads; absent: what was noticed, in the caller's language")
            String text) {}

    @GET
    @RolesAllowed({Role.STAFF, Role.RETURNS_READ})
    @Operation(
            operationId = "listOrdersOfSignal",
            summary = "The orders that have left with the article of this signal, the newest taken in first")
    public Page<ArticleOrder> list(UUID id, @BeanParam PageQuery page) {
        var signal = signals.of(who.shopId(), id);
        return Page.of(
                orders.of(who.shopId(), article(signal), page.after(), page.limit() + 1),
                page.limit(),
                ArticleOrder::cursor);
    }

    @POST
    @Once
    @Path("/{orderId}/open-case")
    @RolesAllowed({Role.AGENT, Role.RETURNS_ACT})
    @Operation(
            operationId = "openCaseForArticle",
            summary = "Open a case for the buyer of this order, with what of this line he can still ask for;"
                    + " told again while it is open, it is the same case")
    public ArticleOrder open(UUID id, UUID orderId, @Valid @NotNull OpenCase asked) {
        var signal = signals.lock(who.shopId(), id);
        ifMatch.check(signal.version());
        var sku = article(signal);
        if (!signal.isOpen()) {
            throw Refusal.tooLate("SIGNAL_ENDED");
        }
        if (orders.one(who.shopId(), sku, orderId, asked.lineNo()) == null) {
            throw Refusal.againstRule("/lineNo", "LINE_UNKNOWN");
        }
        var text = asked.text() == null || asked.text().isBlank()
                ? SignalView.text(signal, language.locale())
                : asked.text();
        noticing.openForLine(
                who.shopId(),
                orderId,
                asked.lineNo(),
                signal.kind(),
                signal.since(),
                who.actor().actorName(),
                text,
                who.actor());
        signals.flush();
        return orders.one(who.shopId(), sku, orderId, asked.lineNo());
    }

    private static String article(RaisedSignal signal) {
        if (signal.sku() == null) {
            throw Refusal.againstRule(null, "SIGNAL_OF_NO_ARTICLE");
        }
        return signal.sku();
    }
}
