package aftercare.returns;

import java.util.Locale;
import java.util.Map;

import aftercare.policy.RuleNote;
import aftercare.policy.RuleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule in plain words, with its id so that it can be looked up. */
@Schema(name = "Sentence")
public record Sentence(String rule, String text) {

    static Sentence of(String rule, Map<String, String> args, Locale language) {
        return new Sentence(rule, RuleText.say(rule, language, args));
    }

    static Sentence of(RuleNote note, Locale language) {
        return of(note.ruleId(), note.args(), language);
    }
}
