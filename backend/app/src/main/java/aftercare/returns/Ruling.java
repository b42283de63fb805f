package aftercare.returns;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import aftercare.settlement.Fault;
import aftercare.settlement.FreightOutcome;
import aftercare.settlement.Payer;
import aftercare.settlement.SettlementRule;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the platform decided (裁决): the remedy, whose fault it is, and who bears each leg of the way. */
@Embeddable
public record Ruling(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Remedy remedy,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Fault ruledFault,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Payer ruledOutbound,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Payer ruledReturn,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Payer ruledResend) {

    static final Ruling NONE = new Ruling(null, null, null, null, null);

    boolean isGiven() {
        return remedy != null;
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
}
