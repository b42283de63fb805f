package aftercare.settlement;

import java.math.BigDecimal;

/** Percentages are kept as basis points: 825 is 8.25 %. */
public final class Percent {

    private Percent() {}

    public static String text(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }
}
