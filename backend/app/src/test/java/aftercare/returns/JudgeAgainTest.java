package aftercare.returns;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import aftercare.policy.Preset;
import aftercare.policy.Presets;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** Past cases are judged in portions: what they were about is read for all of them together. */
@QuarkusTest
class JudgeAgainTest {

    @Inject
    JudgeAgain judge;

    @Inject
    TwoShops shops;

    @Inject
    SessionFactory sessions;

    @Inject
    Rows rows;

    private final Preset draft = Presets.get("CN_7D");
    private UUID shop;

    @BeforeEach
    void aShopWithCases() {
        shop = shops.another("shop " + UUID.randomUUID(), false);
        var cases = Cases.of(shops, shop);
        for (var i = 0; i < 7; i++) {
            var order =
                    cases.placed(aDeliveredOrder().of(1, "10.00").of(2, "5.00")).id();
            cases.aSubmittedReturn(order, 1, 1);
            cases.aSubmittedReturn(order, 2, 2);
        }
    }

    @Test
    void fourteenCasesCostNoMoreThanOne() {
        assertThat(statements(14)).isEqualTo(statements(1));
    }

    @Test
    void eachIsJudgedByWhatItWasAboutItself() {
        var all = under(null, 50);
        assertThat(all).hasSize(14);
        assertThat(all.stream().map(past -> past.before().money().toString()).distinct())
                .containsExactly("10.00 CNY");
        assertThat(all).noneMatch(JudgeAgain.Past::isChanged);
    }

    @Test
    void onePortionFollowsTheOther() {
        // many at one moment: then the id alone says where a portion ends
        rows.change("update return_request set submitted_at = '2026-11-01 10:00:00' where shop_id = ?", shop);
        var first = under(null, 5);
        var second = under(first.getLast(), 5);
        var third = under(second.getLast(), 5);
        assertThat(third).hasSize(4);
        var ids = Stream.of(first, second, third)
                .flatMap(List::stream)
                .map(past -> past.id().toString());
        assertThat(ids.toList()).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
    }

    private List<JudgeAgain.Past> under(JudgeAgain.Past after, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> judge.under(
                        draft,
                        draft.id(),
                        shop,
                        after == null ? null : after.submittedAt(),
                        after == null ? null : after.id(),
                        limit));
    }

    private long statements(int limit) {
        var counted = sessions.getStatistics();
        counted.setStatisticsEnabled(true);
        try {
            return LongStream.generate(() -> {
                        counted.clear();
                        assertThat(under(null, limit)).hasSize(limit);
                        return counted.getPrepareStatementCount();
                    })
                    .limit(3)
                    .min()
                    .orElseThrow();
        } finally {
            counted.setStatisticsEnabled(false);
        }
    }
}
