package aftercare.returns;

import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import aftercare.policy.Agreed;
import aftercare.policy.RuleNote;
import aftercare.settlement.Payer;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

/** Why the shop takes back what a rule refuses: in its own words, who bears the way back, and which rule that was. */
public record ByAgreement(
        String agreedBecause, Payer agreedPostage, String refusedBy, Map<String, String> refusedArgs) {

    static final ByAgreement NONE = new ByAgreement(null, null, null, Map.of());

    static ByAgreement on(String because, Payer postage, RuleNote refusal) {
        return new ByAgreement(because, postage, refusal.ruleId(), refusal.args());
    }

    boolean isGiven() {
        return agreedBecause != null;
    }

    /** As the rules hear of it; null where the rules alone decide. */
    Agreed agreed() {
        return isGiven() ? new Agreed(agreedPostage) : null;
    }

    /** Nobody spoke of it: then the shop (T03). */
    boolean isPaidByShop() {
        return isGiven() && agreedPostage != Payer.BUYER;
    }

    /** The story tells it with the rule that would have refused. */
    Map<String, String> told() {
        var told = new HashMap<>(refusedArgs);
        told.put("text", agreedBecause);
        told.put("because", refusedBy);
        return told;
    }

    @Immutable
    @Converter
    static class Text extends JsonText<ByAgreement> {
        Text() {
            super(new TypeReference<>() {}, NONE);
        }
    }
}
