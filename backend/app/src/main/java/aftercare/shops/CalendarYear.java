package aftercare.shops;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import aftercare.policy.Confidence;
import aftercare.policy.Holidays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One year of days off as a shop goes by it, and who it comes from. */
record CalendarYear(
        int year,
        int version,
        Origin origin,
        String source,
        LocalDate publishedOn,
        Confidence confidence,
        List<LocalDate> off,
        List<LocalDate> worked,
        List<Holidays.Festive> festivals,
        String loadedBy,
        Instant loadedAt) {

    /** Whose word a year is; each goes before the next. */
    @Schema(name = "HolidayOrigin")
    enum Origin {
        SHOP,
        /** Loaded by the platform's admin for the country. */
        PLATFORM,
        /** Part of Aftercare. */
        SHIPPED
    }

    static CalendarYear shipped(Holidays ours) {
        return new CalendarYear(
                ours.off().iterator().next().getYear(),
                0,
                Origin.SHIPPED,
                ours.source(),
                null,
                ours.confidence(),
                ours.off().stream().sorted().toList(),
                ours.workingWeekends().stream().sorted().toList(),
                ours.festivals(),
                null,
                null);
    }

    /** Null where nobody named what the day is kept for. */
    Holidays.Festival festivalOn(LocalDate day) {
        return festivals.stream()
                .filter(festive -> festive.isOn(day))
                .map(Holidays.Festive::festival)
                .findFirst()
                .orElse(null);
    }

    /** Who loaded it for all is nothing that a shop is told. */
    static CalendarYear loaded(HolidayYear year) {
        var ofShop = year.shopId() != null;
        return new CalendarYear(
                year.year(),
                ofShop ? year.version() + 1 : 0,
                ofShop ? Origin.SHOP : Origin.PLATFORM,
                year.source(),
                year.publishedOn(),
                Confidence.OURS,
                year.off(),
                year.worked(),
                List.of(),
                ofShop ? year.loadedBy() : null,
                year.loadedAt());
    }
}
