package aftercare.refunds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.paging.Cursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refund and how far each part of it is. */
@Schema(name = "Refund")
public record RefundView(
        UUID id,
        int version,
        UUID returnId,
        String returnNumber,
        Money total,

        @Schema(description = "Paid beside the refund, not out of the price")
        Money compensation,

        RefundState state,
        Instant grantedAt,
        @Nullable Instant paidAt,
        List<Leg> legs)
        implements Tagged {

    /** What goes back to one payment. */
    @Schema(name = "RefundLeg")
    public record Leg(
            UUID id,
            String tenderRef,
            String kind,
            @Nullable String method,
            Money amount,
            String gateway,
            RefundState state,
            int attempts,
            @Nullable String reference,
            @Nullable String failure) {

        static Leg of(RefundLeg leg, String currency) {
            return new Leg(
                    leg.id(),
                    leg.tenderRef(),
                    leg.kind(),
                    leg.method(),
                    Money.ofMinor(leg.amountMinor(), currency),
                    leg.gateway(),
                    leg.state(),
                    leg.attempts(),
                    leg.reference(),
                    leg.failure());
        }
    }

    public static RefundView of(Refund refund, List<RefundLeg> legs) {
        return new RefundView(
                refund.id(),
                refund.version(),
                refund.returnId(),
                refund.returnNumber(),
                refund.total(),
                refund.compensation(),
                refund.state(),
                refund.grantedAt(),
                refund.paidAt(),
                legs.stream()
                        .filter(leg -> leg.refundId().equals(refund.id()))
                        .map(leg -> Leg.of(leg, refund.currency()))
                        .toList());
    }

    String cursor() {
        return new Cursor(grantedAt, id).write();
    }
}
