package aftercare.invoices;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

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
import aftercare.contract.Nullable;
import aftercare.evidence.Evidences;
import aftercare.idempotency.Once;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The shop's side of invoices. */
@Tag(name = "Invoices")
@Path("/invoices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class IssuingResource {

    private final Invoices invoices;
    private final InvoicePromise promise;
    private final BroughtIn broughtIn;
    private final InvoiceBalance balance;
    private final Evidences evidences;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;

    IssuingResource(
            Invoices invoices,
            InvoicePromise promise,
            BroughtIn broughtIn,
            InvoiceBalance balance,
            Evidences evidences,
            ShopTime time,
            Who who,
            IfMatch ifMatch) {
        this.invoices = invoices;
        this.promise = promise;
        this.broughtIn = broughtIn;
        this.balance = balance;
        this.evidences = evidences;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    @Schema(name = "IssueInvoice")
    public record Issue(
            @NotBlank @Size(max = 60) String number,

            @Schema(description = "A PDF handed in as evidence") @Nullable
            UUID fileId) {}

    @Schema(name = "AttachInvoiceFile")
    public record Attach(
            @NotNull @Schema(description = "A PDF handed in as evidence")
            UUID fileId) {}

    @Schema(name = "AnswerInvoice")
    public record Answer(
            @NotBlank @Size(max = 1000) @Schema(description = "To the buyer; words of a fee are stopped")
            String text) {}

    @Schema(name = "ConfirmRedLetter")
    public record Confirm(@NotBlank @Size(max = 60) String number) {}

    @Schema(name = "RestartRedLetter")
    public record Restart(
            @Schema(description = "Who has entered it this time; absent: the seller") @Nullable
            RedEntry by) {

        static final Restart PLAIN = new Restart(null);

        RedEntry entry() {
            return by == null ? RedEntry.SELLER : by;
        }
    }

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(operationId = "listInvoices", summary = "Invoices asked for, the most urgent first; or those issued")
    public Page<InvoiceView> list(
            @QueryParam("state") InvoiceState state,
            @QueryParam("red") @Parameter(description = "Only with a red letter that stands so") RedState red,
            @QueryParam("again") @Parameter(description = "Only what must be issued anew") boolean again,
            @QueryParam("q")
                    @Parameter(
                            description = "How the order's or the invoice's number, its title or the tax number begins")
                    String q,
            @BeanParam PageQuery page) {
        var wanted = state == null ? InvoiceState.REQUESTED : state;
        var found = invoices.ofShop(who.shopId(), wanted, red, again, q, page.after(), page.limit() + 1);
        var reddened = invoices.redOf(found);
        var views = found.stream()
                .map(invoice -> InvoiceView.of(invoice, reddened.getOrDefault(invoice.id(), List.of())))
                .toList();
        return Page.of(views, page.limit(), InvoiceView::cursor);
    }

    @POST
    @Once
    @Path("/{id}/answer")
    @RolesAllowed({Role.AGENT, Role.FINANCE})
    @Operation(operationId = "answerInvoice", summary = "Write to the buyer about his invoice")
    public InvoiceView answer(UUID id, @Valid @NotNull Answer asked) {
        var invoice = locked(id);
        FeeWords.refuse("/text", asked.text());
        invoice.answer(asked.text());
        return fresh(invoice);
    }

    @POST
    @Once
    @Path("/{id}/issue")
    @RolesAllowed({Role.AGENT, Role.FINANCE})
    @Operation(operationId = "issueInvoice", summary = "Issue it over what was paid and not refunded")
    public InvoiceView issue(UUID id, @Valid @NotNull Issue asked) {
        var invoice = locked(id);
        claim(invoice, asked.fileId());
        var now = time.now(invoice.shopId());
        invoice.issue(asked.number(), asked.fileId(), broughtIn.of(invoice.orderId()), who.actor(), now);
        promise.end(invoice, now);
        return fresh(invoice);
    }

    @POST
    @Once
    @Path("/{id}/file")
    @RolesAllowed({Role.AGENT, Role.FINANCE})
    @Operation(operationId = "attachInvoiceFile", summary = "Attach the file of what is issued, or exchange it")
    public InvoiceView attach(UUID id, @Valid @NotNull Attach asked) {
        var invoice = locked(id);
        invoice.attach(asked.fileId());
        claim(invoice, asked.fileId());
        return fresh(invoice);
    }

    @POST
    @Once
    @Path("/{id}/issue-again")
    @RolesAllowed({Role.AGENT, Role.FINANCE})
    @Operation(
            operationId = "issueInvoiceAgain",
            summary = "Issue anew what was taken off and came back to the shop since")
    public InvoiceView issueAgain(UUID id, @Valid @NotNull Issue asked) {
        var invoice = locked(id);
        invoice.issueAgain(asked.number(), asked.fileId(), time.now(invoice.shopId()));
        claim(invoice, asked.fileId());
        return fresh(invoice);
    }

    private void claim(Invoice invoice, UUID fileId) {
        if (fileId != null) {
            evidences.claimPdf(fileId, invoice.id(), invoice.shopId(), who.actor(), "INVOICE", "/fileId");
        }
    }

    @POST
    @Once
    @Path("/{id}/red-letters/{redId}/confirm")
    @RolesAllowed({Role.AGENT, Role.FINANCE})
    @Operation(
            operationId = "confirmRedLetter",
            summary = "It is issued under its number; both sides have confirmed where that is needed")
    public InvoiceView confirm(UUID id, UUID redId, @Valid @NotNull Confirm asked) {
        return redden(id, redId, (invoice, red) -> red.confirm(asked.number(), time.now(invoice.shopId())));
    }

    @POST
    @Once
    @Path("/{id}/red-letters/{redId}/reject")
    @RolesAllowed({Role.AGENT, Role.FINANCE})
    @Operation(operationId = "rejectRedLetter", summary = "The side that had to confirm said no")
    public InvoiceView reject(UUID id, UUID redId) {
        return redden(id, redId, (invoice, red) -> red.reject(time.now(invoice.shopId())));
    }

    @POST
    @Once
    @Path("/{id}/red-letters/{redId}/withdraw")
    @RolesAllowed({Role.AGENT, Role.FINANCE})
    @Operation(operationId = "withdrawRedLetter", summary = "Take it back; after confirmation it becomes void")
    public InvoiceView withdraw(UUID id, UUID redId) {
        return redden(id, redId, (invoice, red) -> red.withdraw(time.now(invoice.shopId())));
    }

    @POST
    @Once
    @Path("/{id}/red-letters/{redId}/restart")
    @RolesAllowed({Role.AGENT, Role.FINANCE})
    @Operation(operationId = "restartRedLetter", summary = "Begin it anew after it became void or was rejected")
    public InvoiceView restart(UUID id, UUID redId, @Valid Restart asked) {
        var entered = (asked == null ? Restart.PLAIN : asked).entry();
        return redden(id, redId, (invoice, red) -> {
            var newer = invoices.redOf(invoice.id()).stream()
                    .anyMatch(other -> other.refundId().equals(red.refundId()) && other.attempt() > red.attempt());
            if (newer) {
                throw Refusal.tooLate("RED_LETTER_STANDS", red.state().code());
            }
            if (!balance.isStillOwed(invoice, red)) {
                throw Refusal.tooLate("RED_LETTER_NOT_NEEDED");
            }
            invoices.getEntityManager().persist(red.again(invoice, entered, time.now(invoice.shopId())));
        });
    }

    private InvoiceView redden(UUID id, UUID redId, BiConsumer<Invoice, RedLetter> act) {
        var invoice = locked(id);
        act.accept(invoice, invoices.red(invoice, redId));
        balance.settle(invoice, time.now(invoice.shopId()));
        return fresh(invoice);
    }

    private Invoice locked(UUID id) {
        var invoice = invoices.lock(id);
        if (!invoice.shopId().equals(who.shopId())) {
            throw Refusal.unknown("INVOICE");
        }
        ifMatch.check(invoice.version());
        return invoice;
    }

    private InvoiceView fresh(Invoice invoice) {
        invoices.flush();
        return InvoiceView.of(invoice, invoices.redOf(invoice.id()));
    }
}
