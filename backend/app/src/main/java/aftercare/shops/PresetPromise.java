package aftercare.shops;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.policy.Floor;
import aftercare.policy.Preset;
import aftercare.policy.RuleText;
import aftercare.problems.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a draft shall promise. Its name, source and confidence stay those of the preset it stands on. */
public record PresetPromise(
        @NotNull Preset preset,

        @Size(max = 500) @Schema(description = "Why, for those who read it later")
        String note) {

    private static final int MOST_DAYS = 3650;
    private static final int MOST_CATEGORIES = 500;
    private static final int WHOLE = 10_000;

    /** Each field that would be less is named, with the sentence of the rule. */
    void check(Preset least, Locale language) {
        var errors = new ArrayList<Refusal.FieldError>();
        days("/preset/window/days", preset.window().days(), errors);
        days("/preset/shipWithinDays", preset.shipWithinDays(), errors);
        days("/preset/priceProtectionDays", preset.priceProtectionDays(), errors);
        days("/preset/refund/days", preset.refund().days(), errors);
        days("/preset/window/monthsMoreIfNotInformed", preset.window().monthsMoreIfNotInformed(), errors);
        FaultPromise.between(0, WHOLE, "/preset/restockingBasisPoints", preset.restockingBasisPoints(), errors);
        if (preset.categories().size() > MOST_CATEGORIES) {
            errors.add(new Refusal.FieldError("/preset/categories", "TOO_MANY", MOST_CATEGORIES));
        }
        if (preset.faults() != null) {
            FaultPromise.check(preset.faults(), errors);
        }
        if (!errors.isEmpty()) {
            throw Refusal.malformed(errors);
        }
        refuseLess(preset, least, language);
    }

    static void refuseLess(Preset own, Preset least, Locale language) {
        var less = Floor.missed(own, least).stream()
                .map(floor -> new Refusal.FieldError(
                        "/preset" + floor.pointer(), "PROMISES_LESS", RuleText.say(floor, language)))
                .toList();
        if (!less.isEmpty()) {
            throw Refusal.againstRules("PROMISES_LESS", less);
        }
    }

    private static void days(String pointer, int days, List<Refusal.FieldError> errors) {
        FaultPromise.between(0, MOST_DAYS, pointer, days, errors);
    }
}
