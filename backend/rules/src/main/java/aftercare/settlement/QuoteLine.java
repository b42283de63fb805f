package aftercare.settlement;

import java.util.Map;

import aftercare.money.Money;

/**
 * One explained sum of a refund; all lines but compensation add up to the total.
 *
 * @param lineNo the order line it belongs to; null when it belongs to the order
 * @param amount signed: a deduction is negative
 * @param ruleId the rule that says so, which has a sentence in every language
 * @param args what the sentence names, as text: "129.90 CNY", "3"
 */
public record QuoteLine(Kind kind, Integer lineNo, Money amount, String ruleId, Map<String, String> args) {

    public enum Kind {
        GOODS,
        RESETTLED,
        TAX,
        FREIGHT_OUT,
        FREIGHT_BROKEN,
        GIFT,
        VALUE_LOSS,
        RESTOCKING,
        RETURN_POSTAGE;

        /** Compensation is no part of the price: it is paid beside the refund and uses up no cap (§3.1-6). */
        public boolean isCompensation() {
            return this == RETURN_POSTAGE;
        }
    }
}
