package aftercare.disputes;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import aftercare.access.Role;
import aftercare.refunds.Sending;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Three pieces came back, some were refused, and the buyer puts those before the platform: told for more than one test. */
final class BeforeThePlatform {

    final String arbiter = Tokens.person("arbiter-" + UUID.randomUUID(), Role.ARBITER);

    private final Cases cases;
    private final Sending sending;

    BeforeThePlatform(Cases cases, Sending sending) {
        this.cases = cases;
        this.sending = sending;
    }

    /** Three are asked for because they are faulty, and that many are accepted. */
    UUID inspected(UUID order, String kind, int accepted) {
        var asked = Cases.asking(order, kind, "QUALITY", 1, 3);
        asked.put("text", "裂了");
        asked.put("evidence", cases.photosFor(order, 1));
        var ret = cases.submitted(asked).getUUID("id");
        cases.approve(ret);
        cases.ship(ret);
        cases.receive(ret, List.of(Cases.arrived(1, 3)));
        cases.inspect(ret, List.of(Cases.accepted(1, accepted)));
        if (accepted < 3) {
            cases.inspect(ret, List.of(cases.refused(1, 3 - accepted)));
        }
        return ret;
    }

    UUID refunded(UUID order, int accepted) {
        var ret = inspected(order, "RETURN_REFUND", accepted);
        cases.refund(ret);
        return ret;
    }

    /** By the gateway of the sandbox; points by hand. */
    void paid(UUID ret) {
        sending.beat();
        for (var refund : cases.view(ret).<String>getList("refunds.id")) {
            Api.as(cases.finance)
                    .get("/refunds/{id}", refund)
                    .jsonPath()
                    .<String>getList("legs.findAll { it.gateway == 'MANUAL' && it.state == 'GRANTED' }.id")
                    .forEach(leg -> Cases.post(
                                    cases.finance,
                                    "/refunds/" + refund + "/confirm",
                                    Map.of("legId", leg, "reference", "BANK-" + leg))
                            .then()
                            .statusCode(200));
        }
    }

    Response escalate(String token, UUID ret) {
        var order = cases.view(ret).getUUID("orderId");
        return cases.tryTo(token, ret, "escalate", Map.of("text", "寄出时是好的", "evidence", cases.photosFor(order, 1)));
    }

    JsonPath contested(UUID ret) {
        return escalate(cases.buyer, ret).then().statusCode(200).extract().jsonPath();
    }

    /** Answers the piece, carried out as soon as its time has come. */
    UUID ruledAndCarriedOut(UUID ret, Map<String, Object> ruling) {
        var piece = contested(ret).getUUID("id");
        done(arbiter, piece, "take", Map.of());
        var decided = done(arbiter, piece, "decide", ruling);
        cases.moveTo(Instant.parse(decided.getString("dueAt")));
        return piece;
    }

    static Response tryTo(String token, UUID piece, String verb, Object body) {
        return Cases.post(token, "/disputes/" + piece + "/" + verb, body);
    }

    static JsonPath done(String token, UUID piece, String verb, Object body) {
        return tryTo(token, piece, verb, body).then().statusCode(200).extract().jsonPath();
    }

    List<String> findings() {
        Api.as(cases.finance, "{}").post("/reconciliation/run").then().statusCode(200);
        return Api.as(cases.finance).get("/reconciliation/findings").jsonPath().getList("items.kind");
    }

    static Map<String, Object> ruling(String remedy, String fault) {
        return new HashMap<>(Map.of("remedy", remedy, "fault", fault, "toBuyer", "给买家的话", "toSeller", "给商家的话"));
    }

    static Map<String, Object> part(String amount) {
        var ruling = ruling("PART_REFUND", "SELLER");
        ruling.put("parts", List.of(Map.of("lineNo", 1, "amount", Map.of("amount", amount, "currency", "CNY"))));
        return ruling;
    }
}
