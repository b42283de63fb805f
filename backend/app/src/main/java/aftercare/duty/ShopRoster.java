package aftercare.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.UuidGenerator;

/** Who is on duty when (值班表). */
@Entity
class ShopRoster {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;

    @Convert(converter = People.class)
    private List<SetRoster.Person> people;

    @Convert(converter = Exceptions.class)
    private List<SetRoster.Different> exceptions;

    protected ShopRoster() {}

    static ShopRoster of(UUID shopId) {
        var roster = new ShopRoster();
        roster.shopId = shopId;
        return roster;
    }

    void set(SetRoster asked) {
        asked.check();
        people = asked.people();
        exceptions = asked.exceptions();
    }

    boolean isEmpty() {
        return people.isEmpty();
    }

    /** Each person's hours; nobody works on days off, the shop's or public ones, unless the roster says so of that day. */
    List<BusinessHours> hours(ZoneId zone, Set<LocalDate> daysOff) {
        return people.stream().map(person -> hours(person, zone, daysOff)).toList();
    }

    Set<String> present(ZoneId zone, Set<LocalDate> daysOff, Instant now) {
        return people.stream()
                .filter(person -> hours(person, zone, daysOff).isOpen(now))
                .map(SetRoster.Person::subject)
                .collect(Collectors.toSet());
    }

    private BusinessHours hours(SetRoster.Person person, ZoneId zone, Set<LocalDate> daysOff) {
        return new BusinessHours(zone, Hours.week(person.shifts()), otherwise(person, daysOff));
    }

    /** What is said of everybody gives way to what is said of the person himself. */
    private Map<LocalDate, List<Opening>> otherwise(SetRoster.Person person, Set<LocalDate> daysOff) {
        var otherwise = new HashMap<LocalDate, List<Opening>>();
        daysOff.forEach(day -> otherwise.put(day, List.of()));
        for (var own : List.of(false, true)) {
            exceptions.stream()
                    .filter(said -> said.isFor(person.subject()) && own == (said.subject() != null))
                    .forEach(said -> said.from()
                            .datesUntil(said.to().plusDays(1))
                            .forEach(day -> otherwise.put(
                                    day,
                                    said.shifts().stream()
                                            .map(h -> new Opening(h.from(), h.to()))
                                            .toList())));
        }
        return otherwise;
    }

    int version() {
        return version;
    }

    SetRoster said() {
        return new SetRoster(people, exceptions);
    }

    @Converter
    static class People extends JsonList<SetRoster.Person> {
        People() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Exceptions extends JsonList<SetRoster.Different> {
        Exceptions() {
            super(new TypeReference<>() {});
        }
    }
}
