package aftercare.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.function.LongSupplier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An exact amount: whole minor units (cents, yen, fils) of one currency. */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    private static final int WHOLE_DIGITS = 15;

    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    /** {@code amount} has exactly the currency's own number of digits: "129.90" CNY, "1000" JPY. */
    public static Money of(String amount, String currency) {
        var of = Decimal.currency(currency);
        var value = Decimal.read(amount, WHOLE_DIGITS);
        int digits = of.getDefaultFractionDigits();
        if (value.scale() != digits) {
            throw new MoneyRefused(MoneyRefused.DIGITS, currency + " is written with " + digits + " decimals");
        }
        return counted(value, of);
    }

    public static Money ofMinor(long minor, Currency currency) {
        return new Money(minor, currency);
    }

    public static Money ofMinor(long minor, String currency) {
        return new Money(minor, Decimal.currency(currency));
    }

    /** Whole units: 25 CNY, 25 JPY. */
    public static Money ofMajor(long units, Currency currency) {
        return counted(BigDecimal.valueOf(units).setScale(currency.getDefaultFractionDigits()), currency);
    }

    /** {@code exact} has the currency's own digits already. */
    static Money counted(BigDecimal exact, Currency currency) {
        return zero(currency).counted(exact.unscaledValue()::longValueExact);
    }

    private Money counted(LongSupplier sum) {
        try {
            return new Money(sum.getAsLong(), currency);
        } catch (ArithmeticException beyond) {
            throw MoneyRefused.tooLarge();
        }
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** Reads what {@link #toString()} writes: "129.90 CNY". */
    public static Money parse(String text) {
        int gap = text.indexOf(' ');
        if (gap < 0) {
            throw new MoneyRefused(MoneyRefused.FORMAT, "an amount and its currency, such as \"129.90 CNY\"");
        }
        return of(text.substring(0, gap), text.substring(gap + 1));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Money read(Written written) {
        if (written.amount() instanceof String amount) {
            return of(amount, written.currency());
        }
        // a JSON number has already lost its digits on the way
        throw new MoneyRefused(MoneyRefused.FORMAT, "an amount is a string, not a number");
    }

    @JsonValue
    Written written() {
        return new Written(amount(), currency.getCurrencyCode());
    }

    /** The decimal string, with exactly the currency's digits. */
    public String amount() {
        return decimal().toPlainString();
    }

    public BigDecimal decimal() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    public Money plus(Money other) {
        var augend = same(other).minor;
        return counted(() -> Math.addExact(minor, augend));
    }

    public Money minus(Money other) {
        var subtrahend = same(other).minor;
        return counted(() -> Math.subtractExact(minor, subtrahend));
    }

    public Money times(long quantity) {
        return counted(() -> Math.multiplyExact(minor, quantity));
    }

    public Money negated() {
        return counted(() -> Math.negateExact(minor));
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    @Override
    public String toString() {
        return amount() + " " + currency.getCurrencyCode();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new MoneyRefused(MoneyRefused.CURRENCY_MISMATCH, currency + " is not " + other.currency);
        }
        return other;
    }

    /** The JSON shape: {"amount":"129.90","currency":"CNY"}. */
    record Written(Object amount, String currency) {}
}
