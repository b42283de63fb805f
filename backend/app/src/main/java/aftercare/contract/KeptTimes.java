package aftercare.contract;

import java.time.Instant;
import java.time.LocalDate;

/** The times that the database can keep and compare with: of the years 1000 to 9999. Whatever is read from outside is one of them. */
public final class KeptTimes {

    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private KeptTimes() {}

    public static boolean keeps(Instant at) {
        return !at.isBefore(FIRST) && !at.isAfter(LAST);
    }

    public static boolean keeps(LocalDate day) {
        return day.getYear() >= 1000 && day.getYear() <= 9999;
    }
}
