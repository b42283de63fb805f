package aftercare.timeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import aftercare.access.Actor;
import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.money.MoneyWords;
import aftercare.paging.Cursor;
import aftercare.policy.FailureCode;
import aftercare.policy.RuleText;
import aftercare.problems.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that happened, in plain words for whoever reads it. */
@Schema(name = "TimelineEntry")
public record TimelineView(
        UUID id,
        Instant at,
        By actor,
        String verb,
        @Schema(description = "In the reader's language") String text,
        List<TimelineEntry.Change> changes,
        @Nullable String rule,
        @Nullable String presetId,
        @Nullable Integer presetVersion,
        Map<String, String> data) {

    /** Who did it; a buyer sees the shop's people as "the shop". */
    @Schema(name = "TimelineActor")
    public record By(Actor.Kind kind, @Nullable String name) {}

    public static TimelineView of(TimelineEntry entry, Locale language, boolean forStaff) {
        var actor = entry.actor();
        // an arbiter decides in the platform's name
        var named = actor.actorKind() == Actor.Kind.PLATFORM
                ? null
                : forStaff || actor.actorKind() == Actor.Kind.BUYER ? actor.actorName() : null;
        var data = forStaff ? entry.data() : withoutNote(entry.data());
        return new TimelineView(
                entry.id(),
                entry.at(),
                new By(actor.actorKind(), named),
                entry.verb(),
                said(entry, data, language),
                entry.changes(),
                entry.rule(),
                entry.presetId(),
                entry.presetVersion(),
                data);
    }

    /** With how the buyer said so, where he did not come himself; judged otherwise than most: with the rule, in its own words. */
    private static String said(TimelineEntry entry, Map<String, String> data, Locale language) {
        var text = Words.of("timeline", entry.verb(), language, readable(data, language));
        if (data.containsKey("onBehalf")) {
            return text + " · " + Words.of("timeline", "TOLD", language, Map.of("how", data.get("onBehalf")));
        }
        return data.containsKey("because")
                ? Stream.concat(
                                Stream.of(text),
                                Stream.of(data.get("because").split(","))
                                        .map(rule -> RuleText.say(rule, language, data)))
                        .collect(Collectors.joining(" · "))
                : text;
    }

    /** What the warehouse writes down at the parcel is said among colleagues. */
    private static Map<String, String> withoutNote(Map<String, String> data) {
        if (!data.containsKey("note")) {
            return data;
        }
        var rest = new HashMap<>(data);
        rest.remove("note");
        return rest;
    }

    private static Map<String, String> readable(Map<String, String> data, Locale language) {
        if (Stream.of("amount", "pause", "remedy", "failure").noneMatch(data::containsKey)) {
            return data;
        }
        var words = new HashMap<>(data);
        words.computeIfPresent("amount", (key, amount) -> MoneyWords.of(Money.parse(amount), language));
        words.computeIfPresent("pause", (key, why) -> Words.of("clocks", "PAUSE_" + why, language));
        words.computeIfPresent(
                "agreed", (key, how) -> Words.of("timeline", "PAUSE_AGREED", language, Map.of("how", how)));
        words.computeIfPresent("remedy", (key, what) -> Words.of("timeline", "REMEDY_" + what, language));
        words.computeIfPresent("failure", (key, code) -> failure(FailureCode.valueOf(code), language));
        return words;
    }

    private static String failure(FailureCode code, Locale language) {
        return code.written() + " " + RuleText.name(code, language);
    }

    String cursor() {
        return new Cursor(at, id).write();
    }
}
