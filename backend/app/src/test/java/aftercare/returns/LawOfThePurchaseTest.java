package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Inject;

import aftercare.orders.Orders;
import aftercare.policy.Preset;
import aftercare.policy.Presets;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.policy.Wish;
import aftercare.refunds.Refunds;
import aftercare.settlement.Coverage;
import aftercare.shops.ShopCalendars;
import aftercare.shops.ShopTime;
import aftercare.shops.Shops;
import aftercare.testing.TwoShops;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** We ship a new version of what judges faults: whoever bought before its first day is judged as he bought. */
@QuarkusTest
class LawOfThePurchaseTest {

    private static final LocalDate FIRST_DAY = LocalDate.now(ZoneOffset.UTC).minusDays(7);

    @Inject
    TwoShops shops;

    @Inject
    Shops all;

    @Inject
    ShopCalendars calendars;

    @Inject
    ShopTime time;

    @Inject
    Orders orders;

    @Inject
    Returns returns;

    @Inject
    Refunds refunds;

    @Inject
    BuyerHistory history;

    @Inject
    ObjectMapper json;

    private Cases cases;
    private FrozenTerms terms;

    @BeforeEach
    void ship() {
        cases = Cases.ofOwnShop(shops, false);
        cases.sellsBy("EU_14D");
        var coming = coming();
        terms = new FrozenTerms(
                all,
                calendars,
                time,
                (id, boughtAt, zone) -> id.equals(coming.id())
                                && !boughtAt.isBefore(
                                        FIRST_DAY.atStartOfDay(zone).toInstant())
                        ? coming
                        : Presets.inForce(id, boughtAt, zone));
    }

    @Test
    void aLaterVersionGuaranteesNothingToWhoBoughtBefore() {
        var before = placed(Duration.ofDays(5));
        var after = placed(Duration.ZERO);

        assertThat(guaranteedMonths(before)).isEqualTo(24);
        assertThat(guaranteedMonths(after)).isEqualTo(36);
        // what was judged since does not change it
        assertThat(guaranteedMonths(before)).isEqualTo(24);
    }

    @Test
    void aCaseStandsOnTheVersionOfItsPurchaseToo() {
        var before = cases.aSubmittedReturn(placed(Duration.ofDays(5)), 1, 1);
        var after = cases.aSubmittedReturn(placed(Duration.ZERO), 1, 1);

        assertThat(judging(before)).isEqualTo(Presets.get("EU_2Y").version());
        assertThat(judging(after)).isEqualTo(99);
    }

    /** Five days before what is told of it. */
    private UUID placed(Duration ago) {
        var told = Instant.now().minus(ago).truncatedTo(ChronoUnit.SECONDS);
        return cases.placed(aDeliveredOrder().at(told).of(2, "129.90")).id();
    }

    private long guaranteedMonths(UUID orderId) {
        return judged(orderId, facts -> {
            var line = facts.lines().getFirst();
            var signed = facts.facts(line).signedOff();
            var wish = new Wish(
                    Reason.QUALITY,
                    ReturnKind.EXCHANGE,
                    1,
                    new Coverage(Coverage.Extent.PART, false, false),
                    signed.plusSeconds(60));
            var end = quoting().guarantee(facts, line, wish).end();
            return ChronoUnit.MONTHS.between(signed.atZone(end.getZone()), end);
        });
    }

    private <T> T judged(UUID orderId, Function<OrderToReturn, T> ask) {
        return QuarkusTransaction.requiringNew().call(() -> ask.apply(quoting().facts(orders.get(orderId), null)));
    }

    private Quoting quoting() {
        return new Quoting(orders, returns, refunds, terms, history);
    }

    private int judging(UUID caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> terms.of(returns.get(caseId)).rules().quality().version());
    }

    /** Invented: no law says 36 months. */
    private Preset coming() {
        ObjectNode tree = json.valueToTree(Presets.get("EU_2Y"));
        tree.put("version", 99).put("validFrom", FIRST_DAY.toString());
        ((ObjectNode) tree.at("/faults/steps/0")).put("months", 36);
        return json.convertValue(tree, Preset.class);
    }
}
