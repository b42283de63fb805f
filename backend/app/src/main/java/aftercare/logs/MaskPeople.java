package aftercare.logs;

import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

import io.quarkus.logging.LoggingFilter;
import org.jboss.logmanager.ExtLogRecord;

/** Nobody's telephone number or e-mail address is written to a log. That no name is, the sources see to: they log ids. */
@LoggingFilter(name = "mask-people")
final class MaskPeople implements Filter {

    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w.-])(\\+?\\d{1,3}[ -]?)?(1[3-9]\\d)[ -]?\\d{4}[ -]?(\\d{4})(?![\\w-])");

    private static final Pattern MAIL = Pattern.compile("([\\w.+-])[\\w.+-]*@([\\w-]+(?:\\.[\\w-]+)+)");

    @Override
    public boolean isLoggable(LogRecord line) {
        var written = line instanceof ExtLogRecord known ? known.getFormattedMessage() : line.getMessage();
        if (written == null) {
            return true;
        }
        var masked = mask(written);
        if (!masked.equals(written)) {
            line.setParameters(null);
            if (line instanceof ExtLogRecord known) {
                known.setMessage(masked, ExtLogRecord.FormatStyle.NO_FORMAT);
            } else {
                line.setMessage(masked);
            }
        }
        return true;
    }

    static String mask(String text) {
        return MAIL.matcher(PHONE.matcher(text).replaceAll("$2****$3")).replaceAll("$1***@$2");
    }
}
