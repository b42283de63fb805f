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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** The days off and the worked weekends of one year, as a shop has loaded them for itself or the platform for a country. */
@Entity
class HolidayYear {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    /** Null: the country's. */
    private UUID shopId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String country;

    private int ofYear;
    private String source;
    private LocalDate publishedOn;

    @Convert(converter = Days.class)
    private List<LocalDate> daysOff;

    @Convert(converter = Days.class)
    private List<LocalDate> daysWorked;

    private String loadedBy;
    private Instant loadedAt;

    protected HolidayYear() {}

    static HolidayYear ofShop(UUID shopId, int year) {
        var calendar = new HolidayYear();
        calendar.shopId = shopId;
        calendar.ofYear = year;
        return calendar;
    }

    static HolidayYear ofCountry(String country, int year) {
        var calendar = new HolidayYear();
        calendar.country = country;
        calendar.ofYear = year;
        return calendar;
    }

    HolidayYear load(LoadHolidays asked, String by, Instant now) {
        source = asked.source();
        publishedOn = asked.publishedOn();
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

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID shopId() {
        return shopId;
    }

    String country() {
        return country;
    }

    int year() {
        return ofYear;
    }

    String source() {
        return source;
    }

    LocalDate publishedOn() {
        return publishedOn;
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
