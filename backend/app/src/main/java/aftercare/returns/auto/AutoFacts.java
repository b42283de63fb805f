package aftercare.returns.auto;

import java.util.UUID;
import java.util.function.Supplier;

import aftercare.money.Money;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.returns.QuoteView;

/**
 * What a rule may look at when a request has just come in.
 *
 * @param buyerCases how often the buyer has asked in the last 90 days before this; null when nobody knows who he is
 */
public record AutoFacts(
        UUID shopId,
        UUID returnId,
        String number,
        QuoteView.Decision verdict,
        ReturnKind kind,
        Reason reason,
        Money amount,
        boolean evidenceComplete,
        Supplier<Integer> buyerCases) {}
