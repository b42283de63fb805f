package aftercare.orders;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.concurrency.AsSeen;
import aftercare.concurrency.IfMatch;
import aftercare.concurrency.Seen;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;
import aftercare.shops.Shops;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A buyer who was not told of the right to withdraw before he bought is told of it after all. */
@Tag(name = "Orders")
@Path("/orders/{id}/told-of-withdrawal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class TellingResource {

    private final Orders orders;
    private final OrderViews views;
    private final Shops shops;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;

    TellingResource(Orders orders, OrderViews views, Shops shops, ShopTime time, Who who, IfMatch ifMatch) {
        this.orders = orders;
        this.views = views;
        this.shops = shops;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    /** When he was told. */
    @Schema(name = "ToldOfWithdrawal")
    public record Told(
            @Schema(description = "A day of the shop's time zone; absent: it was said by mistake, he has not been told")
            LocalDate on) {}

    @PUT
    @RolesAllowed({Role.AGENT, Role.ORDERS_WRITE})
    @AsSeen(Seen.REQUIRED)
    @Operation(
            operationId = "toldOfWithdrawal",
            summary = "Say when this buyer was told of the right to withdraw: from then he has the days of the rules"
                    + " (2011/83/EU art. 10(2)); needs If-Match")
    public OrderView told(UUID id, @Valid @NotNull Told asked) {
        var order = orders.get(id);
        if (!order.shopId().equals(who.shopId())) {
            throw Refusal.unknown("ORDER");
        }
        ifMatch.require(order.version());
        check(order, asked.on());
        order.tell(asked.on(), who.name());
        orders.flush();
        return views.of(order);
    }

    private void check(Order order, LocalDate day) {
        var terms = shops.terms(order.termsId());
        if (order.isInformed(terms.informsOfWithdrawal())) {
            throw Refusal.tooLate("TOLD_BEFORE");
        }
        if (shops.presetOf(terms).window().monthsMoreIfNotInformed() == 0) {
            throw Refusal.againstRule(null, "NO_NEED_TO_TELL");
        }
        var zone = time.zone(order.shopId());
        if (day != null && day.isAfter(time.now(order.shopId()).atZone(zone).toLocalDate())) {
            throw Refusal.againstRule("/on", "IN_THE_FUTURE");
        }
        if (day != null && day.isBefore(order.placedAt().atZone(zone).toLocalDate())) {
            throw Refusal.againstRule("/on", "BEFORE_HE_BOUGHT");
        }
    }
}
