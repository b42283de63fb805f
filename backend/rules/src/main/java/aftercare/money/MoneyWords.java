package aftercare.money;

import java.text.NumberFormat;
import java.util.Locale;

/** An amount as people of a language write it: ¥129.90. */
public final class MoneyWords {

    private MoneyWords() {}

    public static String of(Money money, Locale language) {
        var format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        return format.format(money.decimal());
    }
}
