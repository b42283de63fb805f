package aftercare.disputes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.access.Role;
import aftercare.refunds.Sending;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.disputes.BeforeThePlatform.done;
import static aftercare.disputes.BeforeThePlatform.ruling;
import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The platform orders that a faulty thing be repaired. */
@QuarkusTest
class OrderedRepairTest {

    @Inject
    TwoShops shops;

    @Inject
    Sending sending;

    private Cases cases;
    private BeforeThePlatform platform;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, true);
        platform = new BeforeThePlatform(cases, sending);
    }

    @Test
    void theCaseBecomesARepairWithItsStagesAndKeepsItsHistory() {
        var id = rejected("RETURN_REFUND");
        platform.contested(id);
        done(platform.arbiter, id, "take", Map.of());
        var seen = Api.as(platform.arbiter).get("/disputes/{id}", id).jsonPath();
        assertThat(seen.getList("remedies")).contains("REPAIR");
        var decided = done(platform.arbiter, id, "decide", ruling("REPAIR", "SELLER"));
        assertThat(decided.getString("judgements[0].worth.amount")).isEqualTo("0.00");
        assertThat(cases.view(id).getString("kind")).isEqualTo("RETURN_REFUND");

        cases.moveTo(Instant.parse(decided.getString("dueAt")));
        var ordered = cases.view(id);
        assertThat(ordered.getString("kind")).isEqualTo("REPAIR");
        assertThat(ordered.getString("request")).isEqualTo("APPROVED");
        assertThat(ordered.getString("money")).isEqualTo("NONE");
        assertThat(ordered.getBoolean("repair.covered")).isTrue();
        assertThat(ordered.getList("timeline.verb")).contains("SUBMITTED", "REJECTED", "ESCALATED", "CARRIED_OUT");

        cases.ship(id);
        cases.receive(id, List.of(Cases.arrived(1, 1)));
        for (var step : List.of("diagnose", "start-repair", "test-repair", "repaired")) {
            cases.done(cases.warehouse, id, step, Map.of());
        }
        cases.done(cases.warehouse, id, "resend", Map.of("carrier", "SF", "number", "SF1"));
        assertThat(cases.done(cases.buyer, id, "confirm", Map.of()).getString("request"))
                .isEqualTo("COMPLETED");
    }

    @Test
    void whereItCannotBeRepairedTheBuyerHasItExchanged() {
        var id = carriedOut(rejected("REPAIR"), "SELLER");
        cases.ship(id);
        cases.receive(id, List.of(Cases.arrived(1, 1)));
        cases.done(cases.warehouse, id, "diagnose", Map.of());
        cases.done(cases.agent, id, "give-up-repair", Map.of("finding", "NOT_REPAIRABLE", "message", "主板烧毁"));
        assertThat(cases.view(cases.buyer, id).getList("repair.instead")).contains("EXCHANGE");
        assertThat(cases.done(cases.buyer, id, "choose-instead", Map.of("kind", "EXCHANGE"))
                        .getString("kind"))
                .isEqualTo("EXCHANGE");
    }

    @Test
    void whatTheBuyerDidHimselfMayBeQuotedFor() {
        var id = carriedOut(rejected("REPAIR"), "BUYER");
        assertThat(cases.view(id).getBoolean("repair.covered")).isFalse();
        assertThat(cases.view(id).getList("repair.instead")).isEmpty();
    }

    @Test
    void aRepairThatWasRefusedIsOrderedAndCanStillBeAppealedAgainst() {
        var id = carriedOut(rejected("REPAIR"), "SELLER");
        assertThat(Api.as(cases.agent).get("/disputes/{id}", id).jsonPath().getList("actions"))
                .contains("APPEAL");
        done(cases.agent, id, "appeal", Map.of("text", "并无故障"));
        var another = Tokens.person("arbiter-" + UUID.randomUUID(), Role.ARBITER);
        done(another, id, "take", Map.of());
        BeforeThePlatform.tryTo(another, id, "decide", ruling("FULL_REFUND", "SELLER"))
                .then()
                .statusCode(422)
                .body("code", equalTo("CARRIED_OUT_ALREADY"));
        assertThat(done(another, id, "decide", ruling("REPAIR", "CARRIER")).getString("state"))
                .isEqualTo("FINAL");
        assertThat(cases.view(id).getString("kind")).isEqualTo("REPAIR");
    }

    @Test
    void nobodyOrdersARepairOfWhatIsMissingOnly() {
        var order = order();
        var asked = Cases.asking(order, "REFUND_ONLY", "SHORT_OR_MISSING", 1, 1);
        asked.put("evidence", cases.photosFor(order, 1));
        var id = cases.submitted(asked).getUUID("id");
        refused(id);
        platform.contested(id);
        done(platform.arbiter, id, "take", Map.of());
        BeforeThePlatform.tryTo(platform.arbiter, id, "decide", ruling("REPAIR", "SELLER"))
                .then()
                .statusCode(422)
                .body("code", equalTo("REMEDY_NOT_POSSIBLE"))
                .body("errors[0].pointer", equalTo("/remedy"));
    }

    private UUID carriedOut(UUID id, String fault) {
        platform.ruledAndCarriedOut(id, ruling("REPAIR", fault));
        return id;
    }

    private UUID rejected(String kind) {
        var order = order();
        var asked = Cases.asking(order, kind, "QUALITY", 1, 1);
        asked.put("text", "加热不了");
        asked.put("evidence", cases.photosFor(order, 1));
        var id = cases.submitted(asked).getUUID("id");
        refused(id);
        return id;
    }

    /** The shop has asked what is wrong, and the answer did not convince it. */
    private void refused(UUID id) {
        cases.done(cases.agent, id, "ask", Map.of("message", "哪里坏了？"));
        cases.done(cases.buyer, id, "answer", Map.of("text", "这里"));
        var no = Map.of("code", "EVIDENCE_INSUFFICIENT", "message", "看不出故障", "evidence", cases.photos(cases.agent, 1));
        cases.done(cases.agent, id, "reject", no);
    }

    private UUID order() {
        return cases.placed(aDeliveredOrder().of(1, "129.90")).id();
    }
}
