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

        @Schema(description = "For those who pay it: by when the money is to be there, while it waits for a person")
        @Nullable
        Instant dueAt,

        @Schema(description = "What has come back to the shop since") @Nullable
        Money clawedBack,

        @Schema(description = "Staff only") @Nullable String grantedBy,

        @Schema(description = "Staff only: the second person") @Nullable
        String approvedBy,

        @Schema(description = "Staff only") @Nullable Instant approvedAt,

        @Schema(description = "Staff only: the second person, who said no") @Nullable
        String declinedBy,

        @Schema(description = "Staff only") @Nullable Instant declinedAt,

        @Schema(description = "Staff only: why it was declined") @Nullable
        String declineReason,

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

            @Schema(description = "Staff only") @Nullable String gateway,

            RefundState state,

            @Schema(description = "Staff only") @Nullable Integer attempts,

            @Nullable String reference,

            @Schema(description = "Staff only") @Nullable String failure,

            @Schema(
                    description = "Staff only: its gateway has not answered for a day, so finance may look there and"
                            + " say what became of it")
            @Nullable
            Boolean unanswered) {

        static Leg of(RefundLeg leg, String currency, boolean forStaff, Instant now) {
            return new Leg(
                    leg.id(),
                    leg.tenderRef(),
                    leg.kind(),
                    leg.method(),
                    Money.ofMinor(leg.amountMinor(), currency),
                    forStaff ? leg.gateway() : null,
                    leg.state(),
                    forStaff ? leg.attempts().count() : null,
                    leg.reference(),
                    forStaff ? leg.attempts().failure() : null,
                    forStaff ? leg.attempts().isUnanswered(now) : null);
        }
    }

    /** @param due by when it is to be there, where somebody waits for it; what is over waits for nobody */
    static RefundView of(Refund refund, List<RefundLeg> legs, boolean forStaff, Instant due, Instant now) {
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
                refund.state().isOver() || refund.isDeclined() ? null : due,
                refund.clawedBack().isZero() ? null : refund.clawedBack(),
                forStaff ? refund.grantedByName() : null,
                forStaff ? refund.approvedByName() : null,
                forStaff ? refund.approvedAt() : null,
                forStaff ? refund.declinedByName() : null,
                forStaff ? refund.declinedAt() : null,
                forStaff ? refund.declineReason() : null,
                legs.stream()
                        .filter(leg -> leg.refundId().equals(refund.id()))
                        .map(leg -> Leg.of(leg, refund.currency(), forStaff, now))
                        .toList());
    }

    String cursor() {
        return new Cursor(grantedAt, id).write();
    }
}
