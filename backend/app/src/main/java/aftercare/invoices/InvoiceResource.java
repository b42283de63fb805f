package aftercare.invoices;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import aftercare.orders.Order;
import aftercare.orders.OrderStatus;
import aftercare.orders.Orders;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The invoice of an order. */
@Tag(name = "Invoices")
@Path("/orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class InvoiceResource {

    private final Invoices invoices;
    private final InvoicePromise promise;
    private final BroughtIn broughtIn;
    private final Orders orders;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;

    InvoiceResource(
            Invoices invoices,
            InvoicePromise promise,
            BroughtIn broughtIn,
            Orders orders,
            ShopTime time,
            Who who,
            IfMatch ifMatch) {
        this.invoices = invoices;
        this.promise = promise;
        this.broughtIn = broughtIn;
        this.orders = orders;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    /** To whom the invoice is made out. */
    @Schema(name = "RequestInvoice")
    public record Request(
            boolean forCompany,
            @NotBlank @Size(max = 200) String title,

            @Size(max = 40) @Pattern(regexp = "[0-9A-Za-z-]*") @Schema(description = "Required for a company")
            String taxId,

            @Email @Size(max = 200) String email) {}

    @POST
    @Once
    @Path("/invoice-request")
    @RolesAllowed({Role.BUYER, Role.AGENT})
    @Operation(
            operationId = "requestInvoice",
            summary = "Ask for an invoice, or correct what was asked for while it is not issued")
    public InvoiceView request(UUID id, @Valid @NotNull Request asked) {
        visible(orders.get(id));
        var order = orders.lock(id);
        var known = invoices.ofOrder(id);
        ifMatch.check(known.map(Invoice::version).orElse(IfMatch.NONE));
        if (asked.forCompany() && (asked.taxId() == null || asked.taxId().isBlank())) {
            throw Refusal.againstRule("/taxId", "TAX_ID_MISSING");
        }
        if (order.status() == OrderStatus.PLACED || order.status() == OrderStatus.CANCELLED) {
            throw Refusal.tooLate("NOTHING_TO_INVOICE");
        }
        var now = time.now(order.shopId());
        known.ifPresent(invoice -> invoice.wish(asked));
        var invoice = known.orElseGet(() -> Invoice.request(order, asked, broughtIn.of(id), who.actor(), now));
        invoices.persist(invoice);
        if (known.isEmpty()) {
            promise.start(invoice, now);
        }
        invoices.flush();
        return view(invoice);
    }

    @GET
    @Path("/invoice")
    @RolesAllowed({Role.BUYER, Role.STAFF})
    @Operation(operationId = "getInvoice", summary = "The invoice of an order; 204 while nobody has asked for one")
    @APIResponse(
            responseCode = "200",
            description = "What was asked for, and what became of it",
            content = @Content(schema = @Schema(implementation = InvoiceView.class)))
    @APIResponse(responseCode = "204", description = "Nobody has asked for one yet")
    public InvoiceView one(UUID id) {
        visible(orders.get(id));
        return invoices.ofOrder(id).map(this::view).orElse(null);
    }

    private InvoiceView view(Invoice invoice) {
        return InvoiceView.of(invoice, invoices.redOf(invoice.id()));
    }

    private void visible(Order order) {
        var mine = who.isForShop() ? order.shopId().equals(who.shopId()) : order.belongsTo(who.subject());
        if (!mine) {
            throw Refusal.unknown("ORDER");
        }
    }
}
