package aftercare.orders.lookups;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Secret;
import aftercare.access.Who;
import aftercare.concurrency.AsSeen;
import aftercare.concurrency.Seen;
import aftercare.idempotency.Once;
import aftercare.orders.Order;
import aftercare.orders.OrderBound;
import aftercare.orders.Orders;
import aftercare.problems.Language;
import aftercare.problems.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The buyer's door to an order that does not know him yet. Whatever he asks, it answers the same. */
@Tag(name = "Orders")
@Path("/orders/find")
@RolesAllowed(Role.BUYER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class LookupResource {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int MOST_AN_HOUR = 10;

    /** Whoever knows a number and an address must not fill that mailbox. */
    private static final int MOST_CODES_AN_HOUR = 5;

    private final OrderLookups lookups;
    private final Orders orders;
    private final Event<CodeDue> codes;
    private final Event<OrderBound> bound;
    private final Language language;
    private final Who who;
    private final Clock clock;

    LookupResource(
            OrderLookups lookups,
            Orders orders,
            Event<CodeDue> codes,
            Event<OrderBound> bound,
            Language language,
            Who who,
            Clock clock) {
        this.lookups = lookups;
        this.orders = orders;
        this.codes = codes;
        this.bound = bound;
        this.language = language;
        this.who = who;
        this.clock = clock;
    }

    /** What stands on the order, and the telephone or e-mail that was given when buying. */
    @Schema(name = "FindOrder")
    public record Asked(
            @NotBlank @Size(max = 80) String number,
            @NotBlank @Size(max = 200) String contact) {}

    /** If there is such an order, a code is on its way; the answer is the same if there is none. */
    @Schema(name = "OrderLookup")
    public record Begun(UUID id, Instant expiresAt, int triesLeft) {}

    /** The six digits. */
    @Schema(name = "OrderCode")
    public record Typed(
            @NotBlank @Pattern(regexp = "\\d{6}") @Schema(examples = "048213")
            String code) {}

    /** The order is the caller's from now on. */
    @Schema(name = "FoundOrder")
    public record Found(UUID orderId) {}

    @POST
    @Once
    @ResponseStatus(202)
    @Operation(
            operationId = "findOrder",
            summary =
                    "Ask for a code that ties an order to the caller's account; answers the same whether there is one")
    public Begun find(@Valid @NotNull Asked asked) {
        var now = clock.instant();
        if (lookups.by(who.subject(), now.minus(AN_HOUR)) >= MOST_AN_HOUR) {
            throw Refusal.tooMany(AN_HOUR.toSeconds());
        }
        var contact = new Contact(asked.contact());
        var order = free(asked.number().strip(), contact)
                .filter(found -> lookups.of(found.id(), now.minus(AN_HOUR)) < MOST_CODES_AN_HOUR);
        var code = Secret.ofDigits();
        var lookup = OrderLookup.begin(who.subject(), order.map(Order::id).orElse(null), code, now);
        lookups.persist(lookup);
        order.ifPresent(found -> codes.fire(new CodeDue(
                contact.isEmail() ? null : found.buyer().phone(),
                found.buyer().email(),
                language.locale(),
                Map.of("code", code.text(), "number", found.number()))));
        return new Begun(lookup.id(), lookup.expiresAt(), lookup.triesLeft());
    }

    @POST
    @Once
    @Path("/{id}/confirm")
    @AsSeen(value = Seen.NOTHING, because = "the code is what he has seen, and it is good once")
    @Operation(
            operationId = "confirmFoundOrder",
            summary = "Type the code: the order and its cases become the caller's")
    public Found confirm(UUID id, @Valid @NotNull Typed typed) {
        var now = clock.instant();
        // a try counts although the answer is a refusal
        var lookup = QuarkusTransaction.requiringNew().call(() -> {
            var one = lookups.lock(id, who.subject());
            return new Tried(one.guess(new Secret(typed.code()), now), one.orderId(), one.triesLeft());
        });
        switch (lookup.answer()) {
            case OVER -> throw Refusal.tooLate("CODE_OVER");
            case WRONG -> throw Refusal.againstRule("/code", "CODE_WRONG", lookup.triesLeft());
            case RIGHT -> {
                var order = orders.lock(lookup.orderId());
                order.bindTo(who.subject());
                bound.fire(new OrderBound(order.id(), who.subject()));
            }
        }
        return new Found(lookup.orderId());
    }

    private record Tried(OrderLookup.Answer answer, UUID orderId, int triesLeft) {}

    /** The newest that this contact bought under that number and that belongs to nobody else. */
    private Optional<Order> free(String number, Contact contact) {
        return orders.numbered(number).stream()
                .filter(contact::is)
                .filter(order -> order.buyer().subject() == null || order.belongsTo(who.subject()))
                .findFirst();
    }
}
