package aftercare.policy;

import java.util.HashMap;
import java.util.Map;

/** A rule that was applied, with what its sentence names. */
public record RuleNote(String ruleId, Map<String, String> args) {

    /** How sure we are of it in this case, where that differs from how sure we are of the rule. */
    static final String SURE = "sure";

    public static RuleNote of(PolicyRule rule) {
        return new RuleNote(rule.name(), Map.of());
    }

    static RuleNote of(PolicyRule rule, Map<String, String> args) {
        return new RuleNote(rule.name(), args);
    }

    /** The same rule, with a value of which we are only so sure. */
    public RuleNote as(Confidence sure) {
        var more = new HashMap<>(args);
        more.put(SURE, sure.name());
        return new RuleNote(ruleId, Map.copyOf(more));
    }
}
