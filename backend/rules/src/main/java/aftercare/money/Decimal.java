package aftercare.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** Reads the plain decimal strings of the API: no exponent, no sign but minus, no leading zero, no NaN. */
final class Decimal {

    private static final int LONGEST = 64;
    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private Decimal() {}

    static BigDecimal read(String text, int wholeDigits) {
        if (text == null || text.length() > LONGEST || !PLAIN.matcher(text).matches()) {
            throw new MoneyRefused(MoneyRefused.FORMAT, "an amount is a plain decimal string such as \"129.90\"");
        }
        var value = new BigDecimal(text);
        if (value.signum() == 0 && text.startsWith("-")) {
            throw new MoneyRefused(MoneyRefused.FORMAT, "zero has no sign");
        }
        if (value.precision() - value.scale() > wholeDigits) {
            throw new MoneyRefused(MoneyRefused.DIGITS, "at most " + wholeDigits + " digits before the point");
        }
        return value;
    }

    static Currency currency(String code) {
        try {
            var currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException | NullPointerException unknown) {
            throw refused(code);
        }
        // gold, drawing rights and the test currency have no minor unit to count in
        throw refused(code);
    }

    private static MoneyRefused refused(String code) {
        return new MoneyRefused(MoneyRefused.CURRENCY_UNKNOWN, "not a currency we can count in: " + code);
    }
}
