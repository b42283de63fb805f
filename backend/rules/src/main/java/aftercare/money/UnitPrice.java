package aftercare.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The price of one piece, up to six decimals: wholesale counts in fractions of a cent, payment does not. */
public record UnitPrice(long micros, Currency currency) {

    private static final int DECIMALS = 6;
    private static final int WHOLE_DIGITS = 12;

    public UnitPrice {
        if (micros < 0) {
            throw new MoneyRefused(MoneyRefused.FORMAT, "a price is not negative");
        }
    }

    public static UnitPrice of(String price, String currency) {
        var of = Decimal.currency(currency);
        var value = Decimal.read(price, WHOLE_DIGITS);
        if (value.scale() > DECIMALS) {
            throw new MoneyRefused(MoneyRefused.DIGITS, "a price has at most " + DECIMALS + " decimals");
        }
        return new UnitPrice(value.movePointRight(DECIMALS).longValueExact(), of);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static UnitPrice read(Money.Written written) {
        if (written.amount() instanceof String amount) {
            return of(amount, written.currency());
        }
        throw new MoneyRefused(MoneyRefused.FORMAT, "a price is a string, not a number");
    }

    @JsonValue
    Money.Written written() {
        return new Money.Written(text(), currency.getCurrencyCode());
    }

    /** What {@code quantity} pieces cost, rounded half up once, for the line and not for the piece. */
    public Money amount(long quantity) {
        int digits = currency.getDefaultFractionDigits();
        var exact = decimal().multiply(BigDecimal.valueOf(quantity)).setScale(digits, RoundingMode.HALF_UP);
        return Money.counted(exact, currency);
    }

    /** The shortest decimal string that has at least the currency's digits. */
    public String text() {
        var shortest = decimal().stripTrailingZeros();
        int digits = currency.getDefaultFractionDigits();
        return (shortest.scale() < digits ? shortest.setScale(digits) : shortest).toPlainString();
    }

    private BigDecimal decimal() {
        return BigDecimal.valueOf(micros, DECIMALS);
    }
}
