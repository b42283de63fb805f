package aftercare.policy;

import java.util.Map;

/** A rule that was applied, with what its sentence names. */
public record RuleNote(String ruleId, Map<String, String> args) {

    static RuleNote of(PolicyRule rule) {
        return new RuleNote(rule.name(), Map.of());
    }

    static RuleNote of(PolicyRule rule, Map<String, String> args) {
        return new RuleNote(rule.name(), args);
    }
}
