package aftercare.duty;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.frozen.JsonList;
import aftercare.hours.BusinessHours;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.UuidGenerator;

/** When a shop is open (营业日历), with its days off and extra working days. */
@Entity
class ShopCalendar {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;
    private String zone;

    @Convert(converter = Week.class)
    private List<Hours> week;

    @Convert(converter = Days.class)
    private List<SetCalendar.SpecialDay> days;

    private Integer answerMinutes;
    private Integer repairMinutes;
    private boolean inBusinessTime;

    protected ShopCalendar() {}

    static ShopCalendar of(UUID shopId) {
        var calendar = new ShopCalendar();
        calendar.shopId = shopId;
        return calendar;
    }

    void set(SetCalendar asked) {
        asked.check();
        zone = asked.zone();
        week = asked.week();
        days = asked.days();
        answerMinutes = asked.answerMinutes();
        repairMinutes = asked.repairMinutes();
        inBusinessTime = asked.inBusinessTime();
    }

    BusinessHours hours() {
        var otherwise =
                days.stream().collect(Collectors.toMap(SetCalendar.SpecialDay::day, SetCalendar.SpecialDay::openings));
        return new BusinessHours(ZoneId.of(zone), Hours.week(week), otherwise);
    }

    int version() {
        return version;
    }

    SetCalendar said() {
        return new SetCalendar(zone, week, days, answerMinutes, repairMinutes, inBusinessTime);
    }

    @Converter
    static class Week extends JsonList<Hours> {
        Week() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Days extends JsonList<SetCalendar.SpecialDay> {
        Days() {
            super(new TypeReference<>() {});
        }
    }
}
