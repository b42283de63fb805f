package aftercare.disputes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import aftercare.pdf.Paper;
import aftercare.pdf.Paper.Fact;
import aftercare.policy.Exclusion;
import aftercare.policy.Preset;
import aftercare.policy.RuleText;
import aftercare.problems.Words;
import aftercare.settlement.Percent;

/** What the order was bought under, in plain words: the version of that day, which no later one has changed. */
record PresetOnPaper(Preset preset, Integer promisedDays, Locale language) {

    void writeTo(Paper paper) {
        var window = preset.window();
        var refund = preset.refund();
        paper.heading(word("PRESET") + " · " + preset.id() + " v" + preset.version());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                word("WINDOW"),
                word(
                        "DAYS_FROM",
                        preset.days(promisedDays == null ? 0 : promisedDays),
                        word("FROM_" + window.start()))));
        facts.add(new Fact(word("LAST_ACT"), word("ACT_" + window.lastAct())));
        facts.add(new Fact(word("ON_ITS_WAY_WITHIN"), word("DAYS", preset.shipWithinDays())));
        facts.add(new Fact(
                word("REFUND_WITHIN"),
                word(
                        refund.workingDays() ? "WORKING_DAYS_FROM" : "DAYS_FROM",
                        refund.days(),
                        word("FROM_" + refund.from()))));
        excluded(facts, "EXCLUDED_BY_LAW", preset.exclusions().byLaw());
        excluded(facts, "EXCLUDED_IF_CONFIRMED", preset.exclusions().ifConfirmed());
        excluded(facts, "EXCLUDED_UNSEALED", preset.exclusions().onceUnsealed());
        facts.add(new Fact(
                word("FEE"),
                preset.disclosedFee() > 0
                        ? word("FEE_DISCLOSED", Percent.text(preset.disclosedFee()))
                        : word("MAY_NOT_BE_TAKEN")));
        facts.add(new Fact(word("VALUE_LOSS"), word(preset.valueLossAllowed() ? "MAY_BE_TAKEN" : "MAY_NOT_BE_TAKEN")));
        facts.add(new Fact(word("RULE_SOURCE"), preset.source() + " [" + preset.confidence() + "]"));
        paper.facts(facts);
    }

    private void excluded(List<Fact> facts, String name, List<Exclusion> what) {
        if (!what.isEmpty()) {
            facts.add(new Fact(
                    word(name),
                    what.stream().map(one -> RuleText.name(one, language)).collect(Collectors.joining(", "))));
        }
    }

    private String word(String key, Object... args) {
        return Words.of("packet", key, language, args);
    }
}
