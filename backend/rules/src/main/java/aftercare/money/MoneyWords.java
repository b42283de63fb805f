package aftercare.money;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An amount as people of a language write it: ¥129.90. */
public final class MoneyWords {

    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final Map<Kind, DecimalFormat> FORMATS = new ConcurrentHashMap<>();

    private MoneyWords() {}

    public static String of(Money money, Locale language) {
        var format = FORMATS.computeIfAbsent(new Kind(money.currency(), language), MoneyWords::format);
        // a format is no more than its last use: each has a copy of its own
        return ((DecimalFormat) format.clone()).format(money.decimal());
    }

    private record Kind(Currency currency, Locale language) {}

    private static DecimalFormat format(Kind kind) {
        var format = (DecimalFormat) NumberFormat.getCurrencyInstance(kind.language());
        format.setCurrency(kind.currency());
        format.setMinimumFractionDigits(kind.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(kind.currency().getDefaultFractionDigits());
        if (kind.currency().equals(YUAN)) {
            // as the goods are priced in every language here; "CN¥" is only for who mixes it with the yen
            var symbols = format.getDecimalFormatSymbols();
            symbols.setCurrencySymbol("¥");
            format.setDecimalFormatSymbols(symbols);
        }
        return format;
    }
}
