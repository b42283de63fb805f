package aftercare.policy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import aftercare.settlement.QuoteLine;
import aftercare.settlement.QuoteLineKind;
import aftercare.settlement.SettlementRule;

/** Says rules and codes in the reader's language; what we are not sure of is called a preset, not a rule. */
public final class RuleText {

    private static final Map<String, Confidence> SURE = sure();

    private RuleText() {}

    /** The sentence of a rule id, as found in a quote line or an answer. */
    public static String say(String ruleId, Locale locale, Map<String, String> args) {
        var words = Words.in(locale);
        var said = words.say("rule." + ruleId, args);
        var sure = args.containsKey(RuleNote.SURE) ? Confidence.valueOf(args.get(RuleNote.SURE)) : confidence(ruleId);
        return switch (sure) {
            case READ, COPY, KNOWN -> said;
            case OURS -> words.say("sure.OURS", Map.of("said", said));
            case LIKELY, REMEMBERED, UNVERIFIED -> words.say("sure.UNVERIFIED", Map.of("said", said));
        };
    }

    /** What a shop's own version must keep. */
    public static String say(Less less, Locale locale) {
        return Words.in(locale).say("floor." + less.floor(), less.args());
    }

    public static String say(RuleNote note, Locale locale) {
        return say(note.ruleId(), locale, note.args());
    }

    /** Whether a law of the country whose preset this is stands behind the rule. */
    public static boolean isLaw(PolicyRule rule, Preset under) {
        return !Law.cited(rule.source(), under.freight(), Locale.ENGLISH).isEmpty();
    }

    /** The laws behind a rule that bind under this preset, in words; where there is none, that the rule is ours. */
    public static String source(PolicyRule rule, Preset under, Locale locale) {
        var laws = Law.cited(rule.source(), under.freight(), locale);
        return laws.isEmpty() ? Words.in(locale).say("law.NONE", Map.of()) : String.join("; ", laws);
    }

    public static String say(QuoteLine line, Locale locale) {
        return say(line.ruleId(), locale, line.args());
    }

    public static String name(QuoteLineKind kind, Locale locale) {
        return word("line", kind, locale);
    }

    public static String name(VerdictCode code, Locale locale) {
        return word("verdict", code, locale);
    }

    public static String name(ReasonGroup group, Locale locale) {
        return word("group", group, locale);
    }

    public static String name(Reason reason, Locale locale) {
        return word("reason", reason, locale);
    }

    public static String name(RejectCode code, Locale locale) {
        return word("reject", code, locale);
    }

    public static String name(FailureCode code, Locale locale) {
        return word("failure", code, locale);
    }

    public static String name(UnfitReason reason, Locale locale) {
        return word("unfit", reason, locale);
    }

    /** What the counting of a box says of a unit before anybody has looked at it. */
    public static String seen(String how, Locale locale) {
        return Words.in(locale).say("unfit." + how, Map.of());
    }

    public static String name(ReturnKind kind, Locale locale) {
        return word("kind", kind, locale);
    }

    public static String name(Exclusion exclusion, Locale locale) {
        return word("exclusion", exclusion, locale);
    }

    public static String say(Evidence evidence, Locale locale) {
        return Words.in(locale).say("evidence." + evidence.kind(), Map.of("atLeast", "" + evidence.atLeast()));
    }

    /** Every rule id that may ever be said. */
    public static Stream<String> ruleIds() {
        return Stream.of(
                        Presets.all().stream().map(Preset::windowRule),
                        Stream.of(PolicyRule.values()).map(Enum::name),
                        Stream.of(SettlementRule.values()).map(Enum::name))
                .flatMap(ids -> ids)
                .distinct();
    }

    private static String word(String prefix, Enum<?> word, Locale locale) {
        return Words.in(locale).say(prefix + "." + word.name(), Map.of());
    }

    private static Confidence confidence(String ruleId) {
        return SURE.get(ruleId);
    }

    private static Map<String, Confidence> sure() {
        var sure = new HashMap<String, Confidence>();
        Presets.all().forEach(preset -> sure.putIfAbsent(preset.windowRule(), preset.confidence()));
        for (var rule : PolicyRule.values()) {
            sure.putIfAbsent(rule.name(), rule.confidence());
        }
        for (var rule : SettlementRule.values()) {
            sure.putIfAbsent(rule.name(), RefundSource.of(rule).confidence());
        }
        return Map.copyOf(sure);
    }
}
