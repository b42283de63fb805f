package aftercare.settlement;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0-2", "0-2,5", "3,5,7-80994"})
    void areReadAsTheyAreWritten(String text) {
        assertThat(Units.parse(text).toString()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "-1", "2-1", "1,1", "3,1", "0-2,2", "1,", ",1", "1 ", "0-1,2", "9999999999"})
    void areRefusedWhenTheyAreNotAscendingPositions(String text) {
        assertThatThrownBy(() -> Units.parse(text)).isInstanceOf(SettlementRefused.class);
    }

    @Test
    void takeTheLowestFreePositions() {
        var taken = Units.parse("0-2,5");

        assertThat(Units.lowestFree(3, taken, 10)).isEqualTo(Units.parse("3-4,6"));
        assertThat(Units.lowestFree(6, taken, 10)).isEqualTo(Units.parse("3-4,6-9"));
        assertThatThrownBy(() -> Units.lowestFree(7, taken, 10)).isInstanceOf(SettlementRefused.class);
        assertThatThrownBy(() -> Units.lowestFree(0, taken, 10)).isInstanceOf(SettlementRefused.class);
    }

    @Test
    void travelAsText() throws Exception {
        var json = new ObjectMapper();

        assertThat(json.writeValueAsString(Units.parse("0-2,5"))).isEqualTo("\"0-2,5\"");
        assertThat(json.readValue("\"0-2,5\"", Units.class)).isEqualTo(Units.parse("0-2,5"));
    }

    @Test
    void areCheapForALineOfEightyThousand() {
        var half = Units.parse("0-40496");

        assertThat(half.valueOf(7_786_000L, 80_995) + Units.parse("40497-80994").valueOf(7_786_000L, 80_995))
                .isEqualTo(7_786_000L);
    }

    @Property
    void behaveLikeASetOfPositions(
            @ForAll Set<@IntRange(max = 40) Integer> a, @ForAll Set<@IntRange(max = 40) Integer> b) {
        var both = bits(a);
        both.or(bits(b));
        var rest = bits(a);
        rest.andNot(bits(b));

        assertThat(units(a).plus(units(b))).isEqualTo(units(both));
        assertThat(units(a).minus(units(b))).isEqualTo(units(rest));
        assertThat(units(a).overlaps(units(b))).isEqualTo(bits(a).intersects(bits(b)));
        assertThat(units(a).size()).isEqualTo(a.size());
        assertThat(units(a).first(3).size()).isEqualTo(Math.min(3, a.size()));
        assertThat(Units.parse(units(a).toString())).isEqualTo(units(a));
    }

    @Property
    void areWorthTheDifferenceOfTheirSlices(
            @ForAll @LongRange(max = 100_000_000_000_000L) long paid,
            @ForAll @IntRange(min = 1, max = 1_000_000) int n) {
        int middle = n / 2;
        var slice =
                BigInteger.valueOf(paid).multiply(BigInteger.valueOf(middle)).divide(BigInteger.valueOf(n));

        var front = Units.all(n).first(middle);

        assertThat(front.valueOf(paid, n)).isEqualTo(slice.longValueExact());
        assertThat(Units.all(n).minus(front).valueOf(paid, n)).isEqualTo(paid - slice.longValueExact());
    }

    private static Units units(Set<Integer> positions) {
        return units(bits(positions));
    }

    private static Units units(BitSet positions) {
        return positions.stream()
                .mapToObj(position -> Units.parse("" + position))
                .reduce(Units.none(), Units::plus);
    }

    private static BitSet bits(Set<Integer> positions) {
        return positions.stream()
                .collect(Collectors.reducing(
                        new BitSet(),
                        position -> {
                            var bit = new BitSet();
                            bit.set(position);
                            return bit;
                        },
                        (left, right) -> {
                            var union = (BitSet) left.clone();
                            union.or(right);
                            return union;
                        }));
    }
}
