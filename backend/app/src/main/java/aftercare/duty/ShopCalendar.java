package aftercare.duty;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.frozen.JsonList;
import aftercare.hours.BusinessHours;
import aftercare.hours.Opening;
import aftercare.shops.DaysOff;
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

    /** Closed on public holidays, unless the shop said of that very day when it opens. */
    BusinessHours hours(DaysOff holidays) {
        var otherwise = new HashMap<LocalDate, List<Opening>>();
        holidays.all().forEach(day -> otherwise.put(day, List.of()));
        days.forEach(day -> otherwise.put(day.day(), day.openings()));
        return new BusinessHours(zone(), Hours.week(week), otherwise);
    }

    /** The days that the shop itself calls off. */
    Set<LocalDate> closed() {
        return days.stream()
                .filter(day -> day.open().isEmpty())
                .map(SetCalendar.SpecialDay::day)
                .collect(Collectors.toSet());
    }

    ZoneId zone() {
        return ZoneId.of(zone);
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
