package aftercare.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import aftercare.duty.Duty;
import aftercare.duty.Hours;
import aftercare.duty.SetCalendar;
import aftercare.duty.SetRoster;

/** Opening hours, two people on duty, and a long weekend that nobody has thought of yet: what the guard warns of. */
@Singleton
class DemoDuty {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Duty duty;

    DemoDuty(Duty duty) {
        this.duty = duty;
    }

    void of(UUID shopId, Instant now) {
        duty.say(shopId, new SetCalendar(SHANGHAI.getId(), everyDay("09:00", "21:00"), List.of(), 60, 100, true));
        var tomorrow = now.atZone(SHANGHAI).toLocalDate().plusDays(1);
        duty.say(
                shopId,
                new SetRoster(
                        List.of(
                                new SetRoster.Person(DemoPeople.AGENT, everyDay("09:00", "18:00")),
                                new SetRoster.Person(DemoPeople.SUPERVISOR, everyDay("13:00", "21:00"))),
                        List.of(new SetRoster.Different(
                                null, tomorrow, tomorrow.plusDays(2), List.of(), "团建 Team outing"))));
    }

    private static List<Hours> everyDay(String from, String to) {
        return Stream.of(DayOfWeek.values())
                .map(day -> new Hours(day, LocalTime.parse(from), LocalTime.parse(to)))
                .toList();
    }
}
