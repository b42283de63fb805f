package aftercare.orders.imports;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeenOrdersTest {

    @Test
    void itKnowsWhatItHasSeenAndWhatItHasNot() {
        var seen = new SeenOrders();
        for (var i = 0; i < 50_000; i++) {
            assertThat(seen.see("A" + i, i)).isEqualTo(SeenOrders.Sight.FIRST);
        }
        for (var i = 0; i < 50_000; i++) {
            assertThat(seen.see("A" + i, i)).isEqualTo(SeenOrders.Sight.SAME_AGAIN);
            assertThat(seen.see("A" + i, i + 1)).isEqualTo(SeenOrders.Sight.ANOTHER_AGAIN);
        }
    }

    @Test
    void aHashTellsWhereOneCellEnds() {
        assertThat(new Hash().and("ab").and("c").value())
                .isNotEqualTo(new Hash().and("a").and("bc").value());
    }
}
