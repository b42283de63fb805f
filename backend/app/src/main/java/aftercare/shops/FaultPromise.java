package aftercare.shops;

import java.util.List;

import aftercare.policy.Faults;
import aftercare.problems.Refusal;

/** What a draft may say of faults at all, before it is asked whether that is enough. */
final class FaultPromise {

    private static final int MOST_MONTHS = 240;
    private static final int MOST_DAYS = 3650;
    private static final int MOST_STEPS = 20;
    private static final int MOST_REPAIRS = 20;
    private static final String AT = "/preset/faults/";

    private FaultPromise() {}

    static void check(Faults faults, List<Refusal.FieldError> errors) {
        if (faults.reasons().isEmpty()) {
            errors.add(new Refusal.FieldError(AT + "reasons", "REQUIRED"));
        }
        if (faults.steps().isEmpty()) {
            errors.add(new Refusal.FieldError(AT + "steps", "REQUIRED"));
        }
        if (faults.steps().size() > MOST_STEPS) {
            errors.add(new Refusal.FieldError(AT + "steps", "TOO_MANY", MOST_STEPS));
        }
        for (var i = 0; i < faults.steps().size(); i++) {
            step(AT + "steps/" + i, faults.steps().get(i), errors);
        }
        between(0, MOST_MONTHS, AT + "sellerProvesMonths", faults.sellerProvesMonths(), errors);
        between(0, MOST_MONTHS, AT + "monthsMoreAfterRepair", faults.monthsMoreAfterRepair(), errors);
        if (faults.afterRepairs() != null) {
            between(
                    1,
                    MOST_REPAIRS,
                    AT + "afterRepairs/failed",
                    faults.afterRepairs().failed(),
                    errors);
            if (faults.afterRepairs().kinds().isEmpty()) {
                errors.add(new Refusal.FieldError(AT + "afterRepairs/kinds", "REQUIRED"));
            }
        }
        faults.reportWithinHours()
                .forEach(
                        (goods, hours) -> between(1, MOST_DAYS * 24, AT + "reportWithinHours/" + goods, hours, errors));
    }

    private static void step(String at, Faults.FaultStep step, List<Refusal.FieldError> errors) {
        between(0, MOST_DAYS, at + "/days", step.days(), errors);
        between(0, MOST_MONTHS, at + "/months", step.months(), errors);
        if (step.kinds().isEmpty()) {
            errors.add(new Refusal.FieldError(at + "/kinds", "REQUIRED"));
        }
        step.byGoods().forEach((goods, time) -> {
            between(0, MOST_DAYS, at + "/byGoods/" + goods + "/days", time.days(), errors);
            between(0, MOST_MONTHS, at + "/byGoods/" + goods + "/months", time.months(), errors);
        });
    }

    static void between(int least, int most, String pointer, int asked, List<Refusal.FieldError> errors) {
        if (asked < least || asked > most) {
            errors.add(new Refusal.FieldError(pointer, asked < least ? "TOO_SMALL" : "TOO_LARGE"));
        }
    }
}
