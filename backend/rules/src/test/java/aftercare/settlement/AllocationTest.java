package aftercare.settlement;

import java.util.List;
import java.util.stream.LongStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AllocationTest {

    @Test
    void givesATieToTheLargerWeightThenToTheEarlierPlace() {
        assertThat(Allocation.largestRemainder(1, new long[] {1, 1})).containsExactly(1, 0);
        // 5 over 1, 3, 2: 0.83, 2.5, 1.67; the two missing go to the remainders .83 and .67
        assertThat(Allocation.largestRemainder(5, new long[] {1, 3, 2})).containsExactly(1, 2, 2);
        // 2 over 1, 3: both remainders are one half
        assertThat(Allocation.largestRemainder(2, new long[] {1, 3})).containsExactly(0, 2);
    }

    @Test
    void refusesToSplitOverNothing() {
        assertThat(Allocation.largestRemainder(0, new long[] {0, 0})).containsExactly(0, 0);
        assertThatThrownBy(() -> Allocation.largestRemainder(1, new long[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allocation.largestRemainder(1, new long[] {2, -1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void passesOnWhatAFullOneCannotTake() {
        assertThat(Allocation.withinCaps(10, new long[] {9, 1}, new long[] {5, 20}))
                .containsExactly(5, 5);
        assertThat(Allocation.withinCaps(10, new long[] {1, 0}, new long[] {5, 20}))
                .containsExactly(5, 5);
    }

    @Property
    void losesNothingAndNeverPassesItsWeight(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(max = 90_000_000_000_000L) Long> given,
            @ForAll @IntRange(max = 1000) int permille) {
        long[] weights = given.stream().mapToLong(Long::longValue).toArray();
        long sum = LongStream.of(weights).sum();
        long total = Exact.floorOf(sum, permille, 1000);

        var shares = Allocation.largestRemainder(total, weights);

        assertThat(LongStream.of(shares).sum()).isEqualTo(total);
        for (int i = 0; i < shares.length; i++) {
            assertThat(shares[i]).isBetween(0L, weights[i]);
        }
    }
}
