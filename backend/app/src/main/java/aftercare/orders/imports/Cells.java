package aftercare.orders.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import aftercare.money.Money;
import aftercare.money.MoneyRefused;

/** Reads the cells of one row; what cannot be read is noted and answered with null. */
final class Cells {

    private static final Set<String> YES = Set.of("true", "1", "yes", "y", "是");
    private static final Set<String> NO = Set.of("false", "0", "no", "n", "否");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,9})?");

    /** 2026-11-01T09:30:00, 2026-11-01 09:30, 2026/11/1 9:30:00: as systems and spreadsheets write it. */
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-M-d[['T'][' ']H:mm[:ss][.SSSSSS][.SSS]]")
            .toFormatter(Locale.ROOT);

    private final CsvRow row;
    private final List<RowError> errors;
    private final ZoneId zone;

    Cells(CsvRow row, ZoneId zone, List<RowError> errors) {
        this.row = row;
        this.zone = zone;
        this.errors = errors;
    }

    String text(CsvColumn column) {
        return row.cell(column);
    }

    Integer whole(CsvColumn column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        return WHOLE.matcher(text).matches() ? Integer.valueOf(text) : wrong(column, "NOT_A_WHOLE_NUMBER");
    }

    boolean yes(CsvColumn column) {
        var text = text(column);
        if (text == null || NO.contains(text.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (!YES.contains(text.toLowerCase(Locale.ROOT))) {
            wrong(column, "NOT_YES_OR_NO");
        }
        return true;
    }

    /** Spreadsheets write 12.9 where the currency has two digits; that is no mistake, 12.999 is. */
    Money money(CsvColumn column, Currency currency) {
        var text = text(column);
        if (text == null || currency == null) {
            return null;
        }
        if (!PLAIN.matcher(text).matches()) {
            return wrong(column, MoneyRefused.FORMAT);
        }
        try {
            var amount = new BigDecimal(text);
            int digits = currency.getDefaultFractionDigits();
            var written = amount.scale() < digits ? amount.setScale(digits) : amount;
            return Money.of(written.toPlainString(), currency.getCurrencyCode());
        } catch (MoneyRefused refused) {
            return wrong(column, refused.code());
        }
    }

    Currency currency(CsvColumn column) {
        var text = text(column);
        try {
            return text == null ? null : Currency.getInstance(text);
        } catch (IllegalArgumentException unknown) {
            return wrong(column, MoneyRefused.CURRENCY_UNKNOWN);
        }
    }

    /** Without an offset it is the time on the shop's wall. */
    Instant instant(CsvColumn column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        try {
            if (text.endsWith("Z") || text.matches(".*[+-]\\d\\d:?\\d\\d$") && text.length() > 16) {
                return OffsetDateTime.parse(text).toInstant();
            }
            var local = LOCAL.parseBest(text.replace('/', '-'), LocalDateTime::from, LocalDate::from);
            var dateTime = local instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) local;
            return dateTime.atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            return wrong(column, "NOT_A_DATE");
        }
    }

    <E extends Enum<E>> E word(CsvColumn column, Class<E> words) {
        var text = text(column);
        try {
            return text == null ? null : Enum.valueOf(words, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return wrong(column, "UNKNOWN_VALUE");
        }
    }

    private <T> T wrong(CsvColumn column, String code) {
        errors.add(new RowError(row.line(), column.title(), code));
        return null;
    }
}
