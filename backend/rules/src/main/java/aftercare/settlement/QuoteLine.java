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
public record QuoteLine(QuoteLineKind kind, Integer lineNo, Money amount, String ruleId, Map<String, String> args) {}
