package aftercare.policy;

import java.util.Collection;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a policy says: yes, a person must look, or no. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Verdict.Allowed.class, name = "ALLOWED"),
    @JsonSubTypes.Type(value = Verdict.NeedsReview.class, name = "NEEDS_REVIEW"),
    @JsonSubTypes.Type(value = Verdict.Refused.class, name = "REFUSED")
})
public sealed interface Verdict {

    record Allowed() implements Verdict {}

    /** @param rule the rule that asks for the look */
    record NeedsReview(VerdictCode code, String rule) implements Verdict {}

    /** @param rule the rule that forbids it */
    record Refused(VerdictCode code, String rule) implements Verdict {}

    /** The strictest wins, and the first of the equally strict: so the order of rules only chooses the words. */
    static Verdict strictest(Collection<Verdict> verdicts) {
        return verdicts.stream()
                .reduce((first, next) -> next.strictness() > first.strictness() ? next : first)
                .orElseGet(Allowed::new);
    }

    private int strictness() {
        return switch (this) {
            case Allowed allowed -> 0;
            case NeedsReview review -> 1;
            case Refused refused -> 2;
        };
    }
}
