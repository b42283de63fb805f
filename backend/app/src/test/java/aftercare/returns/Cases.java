package aftercare.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import aftercare.access.Role;
import aftercare.money.Money;
import aftercare.orders.OrderFixtures;
import aftercare.shops.StaffRole;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.People;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Cases over HTTP, in the words of those who handle them: {@code Cases.ofShopOne().anApprovedReturn(order)}. */
public final class Cases {

    /** Six bytes that every sniffer knows as a GIF, and the rest of the smallest one. */
    private static final byte[] PHOTO =
            java.util.Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    /** The first bytes of an MP4 file, and nothing to be seen. */
    private static final byte[] VIDEO =
            java.util.Base64.getDecoder().decode("AAAAGGZ0eXBpc29tAAAAAGlzb21pc29tAAAAAAAAAAAAAAAAAAAAAA==");

    public final String buyer;
    public final String buyerSubject;
    public final String agent;
    public final String supervisor;
    public final String warehouse;
    public final String finance;
    private final String system;

    private Cases(
            String buyerSubject,
            String buyer,
            String agent,
            String supervisor,
            String warehouse,
            String finance,
            String system) {
        this.buyerSubject = buyerSubject;
        this.buyer = buyer;
        this.agent = agent;
        this.supervisor = supervisor;
        this.warehouse = warehouse;
        this.finance = finance;
        this.system = system;
    }

    public static Cases ofShopOne() {
        return new Cases(
                People.BUYER.subject(),
                Tokens.buyer(),
                Tokens.agent(),
                Tokens.supervisor(),
                Tokens.warehouse(),
                Tokens.finance(),
                Tokens.partner());
    }

    /** The same shop, with a buyer of this test alone. */
    public static Cases withANewBuyer() {
        var subject = "buyer-" + UUID.randomUUID();
        return new Cases(
                subject,
                Tokens.person(subject, Role.BUYER),
                Tokens.agent(),
                Tokens.supervisor(),
                Tokens.warehouse(),
                Tokens.finance(),
                Tokens.partner());
    }

    /** The shop's sandbox clock goes there; so many clocks ran out on the way. */
    public int moveTo(Instant there) {
        return Api.as(agent, Json.of(Map.of("now", there)))
                .put("/sandbox/clock")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("fired");
    }

    /** A shop of this test alone, run by one owner who does everything. */
    public static Cases ofOwnShop(TwoShops shops, boolean sandbox) {
        return of(shops, shops.another("shop " + UUID.randomUUID(), sandbox));
    }

    public static Cases of(TwoShops shops, UUID shop) {
        var owner = "owner-" + UUID.randomUUID();
        shops.employ(shop, owner, StaffRole.OWNER);
        var token = Tokens.person(owner, null);
        var subject = "buyer-" + UUID.randomUUID();
        return new Cases(subject, Tokens.person(subject, Role.BUYER), token, token, token, token, token);
    }

    /** Orders placed from now on are the shop's by these rules. */
    public void sellsBy(String preset) {
        var shop = Api.as(agent).get("/me").jsonPath().getUUID("shopId");
        var tariff = Map.of("amount", "10.00", "currency", "CNY");
        Api.as(
                        agent,
                        Json.of(Map.of(
                                "presetId", preset, "returnAddress", "杭州市余杭区", "freight", Map.of("tariff", tariff))))
                .header("If-Match", Api.as(agent).get("/shops/{id}", shop).header("ETag"))
                .put("/shops/{id}/settings", shop)
                .then()
                .statusCode(200);
    }

    /** From now on a second person must let larger sums go. */
    public void needsTwoAbove(String amount) {
        var asked = Map.of(
                "approveAbove", Money.of(amount, "CNY"),
                "batchMost", Money.of("900.00", "CNY"),
                "agentMonth", Money.of("0.00", "CNY"),
                "shopMonth", Money.of("0.00", "CNY"),
                "unpaidDays", 3);
        Api.as(agent, Json.of(asked))
                .header("If-Match", Api.as(agent).get("/spending-limits").header("ETag"))
                .put("/spending-limits")
                .then()
                .statusCode(200);
    }

    public OrderFixtures.Placed placed(OrderFixtures.AnOrder order) {
        return order.boughtBy(buyerSubject).placedBy(system);
    }

    /** What a buyer asks for; lines as pairs of number and quantity. */
    public static Map<String, Object> asking(UUID order, String kind, String reason, int... lineAndQuantity) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < lineAndQuantity.length; i += 2) {
            lines.add(Map.of("lineNo", lineAndQuantity[i], "quantity", lineAndQuantity[i + 1]));
        }
        return new HashMap<>(Map.of("orderId", order, "kind", kind, "reason", reason, "lines", lines));
    }

    public Response trySubmitting(Map<String, Object> asked) {
        return post(buyer, "/returns", asked);
    }

    public JsonPath submitted(Map<String, Object> asked) {
        return trySubmitting(asked).then().statusCode(201).extract().jsonPath();
    }

    public UUID aSubmittedReturn(UUID order, int... lineAndQuantity) {
        return submitted(asking(order, "RETURN_REFUND", "NO_REASON", lineAndQuantity))
                .getUUID("id");
    }

    public UUID aSubmittedRefund(UUID order, int... lineAndQuantity) {
        return submitted(asking(order, "REFUND_ONLY", "NO_REASON", lineAndQuantity))
                .getUUID("id");
    }

    public UUID anApprovedReturn(UUID order, int... lineAndQuantity) {
        var id = aSubmittedReturn(order, lineAndQuantity);
        approve(id);
        return id;
    }

    public UUID aShippedReturn(UUID order, int... lineAndQuantity) {
        var id = anApprovedReturn(order, lineAndQuantity);
        ship(id);
        return id;
    }

    /** All of it is here, nobody has looked at it. */
    public UUID anArrivedReturn(UUID order, int... lineAndQuantity) {
        var id = aShippedReturn(order, lineAndQuantity);
        var lines = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < lineAndQuantity.length; i += 2) {
            lines.add(arrived(lineAndQuantity[i], lineAndQuantity[i + 1]));
        }
        receive(id, lines);
        return id;
    }

    public UUID anAcceptedReturn(UUID order, int... lineAndQuantity) {
        var id = anArrivedReturn(order, lineAndQuantity);
        var lines = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < lineAndQuantity.length; i += 2) {
            lines.add(accepted(lineAndQuantity[i], lineAndQuantity[i + 1]));
        }
        inspect(id, lines);
        return id;
    }

    public UUID aGrantedReturn(UUID order, int... lineAndQuantity) {
        var id = anAcceptedReturn(order, lineAndQuantity);
        refund(id);
        return id;
    }

    /** Paid by hand, part by part. */
    public UUID aPaidReturn(UUID order, int... lineAndQuantity) {
        var id = aGrantedReturn(order, lineAndQuantity);
        payByHand(id);
        return id;
    }

    public void payByHand(UUID id) {
        var refunds = view(id).getList("refunds.id", UUID.class);
        for (var refund : refunds) {
            var legs = Api.as(finance).get("/refunds/{id}", refund).jsonPath().getList("legs.id", UUID.class);
            for (var leg : legs) {
                post(finance, "/refunds/" + refund + "/confirm", Map.of("legId", leg, "reference", "BANK-1"))
                        .then()
                        .statusCode(200);
            }
        }
    }

    public JsonPath approve(UUID id) {
        return done(agent, id, "approve", Map.of());
    }

    public JsonPath reject(UUID id) {
        return done(agent, id, "reject", Map.of("code", "INCOMPLETE", "message", "缺少配件", "evidence", photos(agent, 1)));
    }

    public JsonPath ship(UUID id) {
        return done(buyer, id, "ship", Map.of("carrier", "SF Express", "number", "SF1234567890"));
    }

    public JsonPath receive(UUID id, List<Map<String, Object>> lines) {
        return done(warehouse, id, "receive", Map.of("lines", lines));
    }

    public JsonPath inspect(UUID id, List<Map<String, Object>> lines) {
        return done(warehouse, id, "inspect", Map.of("lines", lines));
    }

    public JsonPath refund(UUID id) {
        return done(agent, id, "refund", Map.of());
    }

    public JsonPath done(String token, UUID id, String verb, Object body) {
        return tryTo(token, id, verb, body).then().statusCode(200).extract().jsonPath();
    }

    public Response tryTo(String token, UUID id, String verb, Object body) {
        return post(token, "/returns/" + id + "/" + verb, body);
    }

    public static Response post(String token, String path, Object body) {
        return Api.as(token, Json.of(body)).post(path);
    }

    public JsonPath view(UUID id) {
        return view(agent, id);
    }

    public JsonPath view(String token, UUID id) {
        return Api.as(token)
                .get("/returns/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static Map<String, Object> arrived(int lineNo, int quantity) {
        return Map.of("lineNo", lineNo, "arrived", quantity);
    }

    public static Map<String, Object> found(int lineNo, int arrived, int missing, int wrong) {
        return Map.of("lineNo", lineNo, "arrived", arrived, "missing", missing, "wrong", wrong);
    }

    public static Map<String, Object> accepted(int lineNo, int quantity) {
        return Map.of("lineNo", lineNo, "quantity", quantity, "outcome", "ACCEPTED", "grade", "A");
    }

    public Map<String, Object> refused(int lineNo, int quantity) {
        return Map.of(
                "lineNo",
                lineNo,
                "quantity",
                quantity,
                "outcome",
                "REFUSED",
                "grade",
                "D",
                "reason",
                "QUALITY_LOST",
                "evidence",
                photos(warehouse, 1));
    }

    /** Counts when a second person has signed too. */
    public Map<String, Object> anotherItem(int lineNo, int quantity) {
        return Map.of(
                "lineNo",
                lineNo,
                "quantity",
                quantity,
                "outcome",
                "REFUSED",
                "grade",
                "F",
                "reason",
                "OTHER_ITEM",
                "evidence",
                List.of(photos(warehouse, 1).getFirst(), video(warehouse)));
    }

    /** A video handed in by somebody of the shop. */
    public static UUID video(String token) {
        return Api.as(token)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "video.mp4", VIDEO, "video/mp4")
                .post("/evidence")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    /** Photos handed in by somebody of the shop. */
    public static List<UUID> photos(String token, int count) {
        return photos(token, count, null);
    }

    /** Photos handed in by a buyer, who says for which of his orders. */
    public List<UUID> photosFor(Object orderId, int count) {
        return photos(buyer, count, orderId);
    }

    private static List<UUID> photos(String token, int count, Object orderId) {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < count; i++) {
            var upload =
                    Api.as(token).contentType(ContentType.MULTIPART).multiPart("file", "photo.gif", PHOTO, "image/gif");
            if (orderId != null) {
                upload.multiPart("orderId", orderId.toString());
            }
            ids.add(upload.post("/evidence")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getUUID("id"));
        }
        return ids;
    }
}
