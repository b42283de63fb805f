package aftercare.shops;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.frozen.JsonList;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.UuidGenerator;

/** The days off and the worked weekends of one year, as a shop has loaded them. */
@Entity
class HolidayYear {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;
    private int ofYear;
    private String source;

    @Convert(converter = Days.class)
    private List<LocalDate> daysOff;

    @Convert(converter = Days.class)
    private List<LocalDate> daysWorked;

    private String loadedBy;
    private Instant loadedAt;

    protected HolidayYear() {}

    static HolidayYear of(UUID shopId, int year) {
        var calendar = new HolidayYear();
        calendar.shopId = shopId;
        calendar.ofYear = year;
        return calendar;
    }

    HolidayYear load(LoadHolidays asked, String by, Instant now) {
        source = asked.source();
        daysOff = asked.sortedOff();
        daysWorked = asked.sortedWorked();
        loadedBy = by;
        loadedAt = now;
        return this;
    }

    @Converter
    static class Days extends JsonList<LocalDate> {
        Days() {
            super(new TypeReference<>() {});
        }
    }

    int year() {
        return ofYear;
    }

    String source() {
        return source;
    }

    List<LocalDate> off() {
        return daysOff;
    }

    List<LocalDate> worked() {
        return daysWorked;
    }

    String loadedBy() {
        return loadedBy;
    }

    Instant loadedAt() {
        return loadedAt;
    }
}
