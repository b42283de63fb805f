package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.returns.Cases.accepted;
import static aftercare.returns.Cases.arrived;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of an exchange when one side never answers. */
@QuarkusTest
class SilenceAboutGoodsTest {

    private static final Map<String, Object> PARCEL = Map.of("carrier", "顺丰", "number", "SF1400277711");

    @Inject
    TwoShops shops;

    private Cases shop;
    private UUID order;
    private UUID id;

    @BeforeEach
    void anExchange() {
        shop = Cases.ofOwnShop(shops, true);
        order = shop.placed(aDeliveredOrder().of(1, "129.90")).id();
        id = shop.submitted(Cases.asking(order, "EXCHANGE", "WRONG_SIZE_CHOICE", 1, 1))
                .getUUID("id");
    }

    @Test
    void aShopThatDoesNotAnswerHasAgreedToTheExchange() {
        runsOut("C4");
        var view = shop.view(id);
        assertThat(view.getString("request")).isEqualTo("APPROVED");
        assertThat(view.getString("kind")).isEqualTo("EXCHANGE");
        assertThat(view.getString("money")).isEqualTo("NONE");
        assertThat(view.getList("timeline.verb")).first().isEqualTo("AUTO_APPROVED");
        assertThat(running()).containsExactly("C5");
    }

    @Test
    void whatIsInAndNotSentInTimeBecomesMoney() {
        goodsAreIn();
        runsOut("C11");
        var view = shop.view(id);
        assertThat(view.getString("kind")).isEqualTo("RETURN_REFUND");
        assertThat(view.getString("refunds[0].total.amount")).isEqualTo("129.90");
        assertThat(view.getList("timeline.verb")).contains("AUTO_CONVERTED", "AUTO_GRANTED");
    }

    @Test
    void aBuyerWhoDoesNotSpeakHasTheNewOne() {
        goodsAreIn();
        shop.done(shop.warehouse, id, "resend", PARCEL);
        runsOut("C12");
        var view = shop.view(id);
        assertThat(view.getString("request")).isEqualTo("COMPLETED");
        assertThat(view.getString("money")).isEqualTo("NONE");
        assertThat(view.getList("refunds")).isEmpty();
        assertThat(running()).isEmpty();
    }

    /** The new one left first: what was not given back for it stays used up, so that nobody asks for it again. */
    @Test
    void theOldOneThatNeverComesIsNotAskedForTwice() {
        shop.done(shop.agent, id, "approve", Map.of("advance", true));
        shop.done(shop.warehouse, id, "resend", PARCEL);
        shop.done(shop.buyer, id, "confirm", Map.of());
        runsOut("OLD_ONE");
        var view = shop.view(id);
        assertThat(view.getString("request")).isEqualTo("COMPLETED");
        assertThat(view.getString("money")).isEqualTo("NONE");
        shop.trySubmitting(Cases.asking(order, "RETURN_REFUND", "NO_REASON", 1, 1))
                .then()
                .statusCode(422);
    }

    private void goodsAreIn() {
        shop.approve(id);
        shop.ship(id);
        shop.receive(id, List.of(arrived(1, 1)));
        shop.inspect(id, List.of(accepted(1, 1)));
    }

    private List<String> running() {
        return shop.view(id)
                .getList("clocks.findAll { it.state == 'RUNNING' && it.kind == 'HARD' }.code", String.class);
    }

    private void runsOut(String clock) {
        var due = Instant.parse(
                shop.view(id).getString("clocks.find { it.state == 'RUNNING' && it.code == '" + clock + "' }.dueAt"));
        shop.moveTo(due);
    }
}
