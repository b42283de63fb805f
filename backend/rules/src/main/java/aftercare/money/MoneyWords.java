package aftercare.money;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** An amount as people of a language write it: ¥129.90. */
public final class MoneyWords {

    private static final Currency YUAN = Currency.getInstance("CNY");

    private MoneyWords() {}

    public static String of(Money money, Locale language) {
        var format = (DecimalFormat) NumberFormat.getCurrencyInstance(language);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        if (money.currency().equals(YUAN)) {
            // as the goods are priced in every language here; "CN¥" is only for who mixes it with the yen
            var symbols = format.getDecimalFormatSymbols();
            symbols.setCurrencySymbol("¥");
            format.setDecimalFormatSymbols(symbols);
        }
        return format.format(money.decimal());
    }
}
