package aftercare.returns;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.orders.OrderFixtures.AnOrder;
import aftercare.testing.Api;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** An order in several parcels: each line is judged by the parcels it is in. */
@QuarkusTest
class SeveralParcelsTest {

    @Inject
    TwoShops shops;

    private Cases cases;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, false);
    }

    @Test
    void whatHasNotLeftIsStoppedAlthoughTheRestWasSignedForLongAgo() {
        var order = placed(two().parcel(20, 19, 1, 1));
        assertThat(Api.as(cases.agent).get("/orders/{id}", order).jsonPath().getString("status"))
                .isEqualTo("SHIPPED");
        refused(order, "RETURN_REFUND", "NO_REASON", 1, 1, "WINDOW_CLOSED");
        refused(order, "REFUND_ONLY", "OUT_OF_STOCK", 1, 1, "NOT_OFFERED");
        refused(order, "RETURN_REFUND", "NO_REASON", 2, 1, "NOT_OFFERED");
        var out = asked(order, "REFUND_ONLY", "OUT_OF_STOCK", 2, 1);
        assertThat(cases.view(out).<Object>get("intercept")).isNull();
        assertThat(cases.approve(out).getString("money")).isEqualTo("GRANTED");
        assertThat(Api.as(cases.agent).get("/orders/{id}", order).jsonPath().getList("lines.cancelled"))
                .containsExactly(0, 1);
    }

    @Test
    void whatIsStillTravellingIsNotLateForItsWindowAndMayBeLost() {
        var order = placed(two().parcel(20, 19, 1, 1).parcel(3, null, 2, 1));
        refused(order, "RETURN_REFUND", "NO_REASON", 1, 1, "WINDOW_CLOSED");
        refused(order, "RETURN_REFUND", "NO_REASON", 2, 1, "NOT_OFFERED");
        var lost = Cases.post(cases.buyer, "/returns/quote", Cases.asking(order, "REFUND_ONLY", "LATE_DELIVERY", 2, 1));
        lost.then().statusCode(200).body("total.amount", equalTo("20.00"));
        var stopped = asked(order, "REFUND_ONLY", "NO_REASON", 2, 1);
        assertThat(cases.view(stopped).getString("intercept.state")).isEqualTo("ASKED");
    }

    @Test
    void ofALineInTwoParcelsOnePieceGoesBackWhileTheOtherIsLost() {
        var order = placed(aPaidOrder().of(2, "10.00").parcel(20, 19, 1, 1).parcel(3, null, 1, 1));
        refused(order, "RETURN_REFUND", "NO_REASON", 1, 2, "NOT_OFFERED");
        // its days begin with the last piece, so they have not begun
        asked(order, "RETURN_REFUND", "NO_REASON", 1, 1);
        // which of the two he asked for is not known for certain, so a person looks
        var lost = Cases.asking(order, "REFUND_ONLY", "LOST_IN_TRANSIT", 1, 1);
        cases.submitted(lost);
    }

    @Test
    void theDaysOfALineInTwoParcelsBeginWithTheLast() {
        asked(
                placed(aPaidOrder().of(2, "10.00").parcel(20, 19, 1, 1).parcel(3, 2, 1, 1)),
                "RETURN_REFUND",
                "NO_REASON",
                1,
                2);
        refused(
                placed(aPaidOrder().of(2, "10.00").parcel(20, 19, 1, 1).parcel(20, 9, 1, 1)),
                "RETURN_REFUND",
                "NO_REASON",
                1,
                2,
                "WINDOW_CLOSED");
    }

    @Test
    void aParcelThatDoesNotSayHoldsWhatIsInNoOther() {
        var order = placed(two().of(1, "30.00").parcel(20, 19, 2, 1).parcel(3, null));
        refused(order, "RETURN_REFUND", "NO_REASON", 2, 1, "WINDOW_CLOSED");
        for (var line : List.of(1, 3)) {
            refused(order, "RETURN_REFUND", "NO_REASON", line, 1, "NOT_OFFERED");
            assertThat(cases.view(asked(order, "REFUND_ONLY", "NO_REASON", line, 1))
                            .getString("intercept.state"))
                    .isEqualTo("ASKED");
        }
    }

    @Test
    void parcelsThatSayNothingMeanWhatTheyMeant() {
        var order = placed(two().parcel(20, 2).parcel(3, null));
        asked(order, "RETURN_REFUND", "NO_REASON", 1, 1);
        asked(order, "RETURN_REFUND", "NO_REASON", 2, 1);
    }

    @Test
    void whatIsAtTwoPlacesIsNotOneCase() {
        var order = placed(two().parcel(3, null, 1, 1));
        cases.trySubmitting(Cases.asking(order, "REFUND_ONLY", "NO_REASON", 1, 1, 2, 1))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("AT_ANOTHER_PLACE"))
                .body("errors[0].pointer", equalTo("/lines/1/lineNo"));
    }

    @Test
    void inEuropeTheDaysOfAllGoodsBeginWithTheLastOfTheOrder() {
        cases.sellsBy("EU_14D");
        asked(placed(two().parcel(40, 39, 1, 1)), "RETURN_REFUND", "NO_REASON", 1, 1);
        asked(placed(two().parcel(40, 39, 1, 1).parcel(3, null, 2, 1)), "RETURN_REFUND", "NO_REASON", 1, 1);
        asked(placed(two().parcel(40, 39, 1, 1).parcel(3, 2, 2, 1)), "RETURN_REFUND", "NO_REASON", 1, 1);
        refused(
                placed(two().parcel(40, 39, 1, 1).parcel(31, 30, 2, 1)),
                "RETURN_REFUND",
                "NO_REASON",
                1,
                1,
                "WINDOW_CLOSED");
    }

    @Test
    void whoWithdrawsSendsBackWhatHeHasAndTheButtonStaysForTheRest() {
        cases.sellsBy("EU_14D");
        var order = placed(two().parcel(40, 39, 1, 1));
        var first = withdrawn(order);
        assertThat(first.getString("kind")).isEqualTo("RETURN_REFUND");
        assertThat(first.getList("lines.lineNo")).containsExactly(1);
        assertThat(Api.as(cases.buyer)
                        .get("/orders/{id}/return-options", order)
                        .jsonPath()
                        .getBoolean("withdrawal"))
                .isTrue();
        var rest = withdrawn(order);
        assertThat(rest.getString("kind")).isEqualTo("REFUND_ONLY");
        assertThat(rest.getList("lines.lineNo")).containsExactly(2);
    }

    @Test
    void eachLineIsOfferedWhatMakesSenseForIt() {
        var order = placed(two().parcel(3, 2, 1, 1));
        var options =
                Api.as(cases.buyer).get("/orders/{id}/return-options", order).jsonPath();
        assertThat(options.getList("lines[0].reasons.code")).contains("QUALITY").doesNotContain("OUT_OF_STOCK");
        assertThat(options.getList("lines[1].reasons.code"))
                .contains("OUT_OF_STOCK")
                .doesNotContain("QUALITY");
    }

    private static AnOrder two() {
        return aPaidOrder().of(1, "10.00").of(1, "20.00");
    }

    private UUID placed(AnOrder order) {
        return cases.placed(order).id();
    }

    private UUID asked(UUID order, String kind, String reason, int line, int quantity) {
        return cases.submitted(Cases.asking(order, kind, reason, line, quantity))
                .getUUID("id");
    }

    private void refused(UUID order, String kind, String reason, int line, int quantity, String code) {
        cases.trySubmitting(Cases.asking(order, kind, reason, line, quantity))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo(code));
    }

    private io.restassured.path.json.JsonPath withdrawn(UUID order) {
        return Cases.post(cases.buyer, "/withdrawals", Map.of("orderId", order))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
