package aftercare.duty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import aftercare.testing.Api;
import aftercare.testing.Json;
import io.restassured.response.Response;

/** Calendars and rosters as tests speak of them. */
public final class Week {

    private Week() {}

    /** The same hours on each of these days. */
    public static List<Map<String, Object>> hours(String from, String to, String... days) {
        return Stream.of(days)
                .map(day -> Map.<String, Object>of("day", day, "from", from, "to", to))
                .toList();
    }

    public static List<Map<String, Object>> everyDay(String from, String to) {
        return hours(from, to, "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
    }

    public static Map<String, Object> calendar(List<Map<String, Object>> week) {
        return new HashMap<>(
                Map.of("zone", "Asia/Shanghai", "week", week, "days", new ArrayList<>(), "inBusinessTime", true));
    }

    public static Map<String, Object> roster(String subject, List<Map<String, Object>> shifts, Object... exceptions) {
        return Map.of(
                "people", List.of(Map.of("subject", subject, "shifts", shifts)), "exceptions", List.of(exceptions));
    }

    /** Nobody is there, both days included. */
    public static Map<String, Object> nobody(String from, String to) {
        return Map.of("from", from, "to", to, "shifts", List.of(), "note", "春节");
    }

    public static Response put(String token, UUID shop, String what, Object body) {
        return Api.as(token, Json.of(body)).header("If-Match", "*").put("/shops/{id}/" + what, shop);
    }
}
