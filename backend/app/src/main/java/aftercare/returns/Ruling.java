package aftercare.returns;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import aftercare.settlement.Fault;
import aftercare.settlement.FreightOutcome;
import aftercare.settlement.Payer;
import aftercare.settlement.SettlementRule;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

/**
 * What the platform decided (裁决): the remedy, whose fault it is, and who bears each leg of the way.
 *
 * @param deceived whether the shop has deceived the buyer; null: nothing is said of it
 */
public record Ruling(
        Remedy remedy, Fault ruledFault, Payer ruledOutbound, Payer ruledReturn, Payer ruledResend, Boolean deceived) {

    /** Nobody was deceived. */
    public Ruling(Remedy remedy, Fault ruledFault, Payer ruledOutbound, Payer ruledReturn, Payer ruledResend) {
        this(remedy, ruledFault, ruledOutbound, ruledReturn, ruledResend, null);
    }

    static final Ruling NONE = new Ruling(null, null, null, null, null);

    boolean isGiven() {
        return remedy != null;
    }

    public boolean findsDeceit() {
        return Boolean.TRUE.equals(deceived);
    }

    /** In place of what the reason of the case would have led to. */
    FreightOutcome freight(FreightOutcome byReason) {
        var shopPays = ruledOutbound == Payer.SELLER;
        var outbound = !shopPays
                ? FreightOutcome.Outbound.NONE
                : byReason.outbound() == FreightOutcome.Outbound.NONE
                        ? FreightOutcome.Outbound.SHARE
                        : byReason.outbound();
        return new FreightOutcome(
                outbound,
                !shopPays && byReason.chargeOutbound(),
                ruledReturn,
                ruledResend,
                SettlementRule.PLATFORM_RULING.name());
    }

    @Immutable
    @Converter
    static class Text extends JsonText<Ruling> {
        Text() {
            super(new TypeReference<>() {}, NONE);
        }
    }
}
