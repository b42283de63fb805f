package aftercare.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.policy.Exclusion;
import aftercare.settlement.Deduction;
import aftercare.settlement.Freight;
import aftercare.settlement.Share;
import aftercare.settlement.ThresholdMode;
import aftercare.shops.ServiceTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order whole: goods, money, parcels, and the terms it was placed under. */
@Schema(name = "Order")
public record OrderView(
        UUID id,
        int version,
        String number,
        String externalRef,
        UUID shopId,
        String shopName,
        OrderStatus status,
        Instant placedAt,
        @Nullable Instant paidAt,
        String currency,
        Money total,

        @Schema(description = "What was paid is a deposit on a contract of this value; absent: it is paid in full")
        @Nullable
        Money depositOn,

        PlaceOrder.Buyer buyer,
        @Nullable String address,
        @Nullable String buyerRemark,
        List<Line> lines,
        List<Deduction> deductions,
        Freight freight,
        List<PlaceOrder.PaidWith> tenders,
        List<PlaceOrder.Sent> shipments,
        Terms terms,
        Timing timing,

        @Schema(description = "The seller's own note; staff only") @Nullable
        String memo,

        @Nullable String flag)
        implements Tagged {

    /** One line with what was actually paid for it. */
    @Schema(name = "OrderLineView")
    public record Line(
            int lineNo,
            String sku,
            String title,
            @Nullable String variant,
            @Nullable String category,
            @Nullable String imageUrl,
            int quantity,
            String unitPrice,
            Money promo,
            Money net,
            List<Share> shares,
            Money paid,
            boolean gift,
            @Nullable Exclusion exclusion,
            boolean exclusionConfirmed,

            @Schema(description = "When the buyer confirmed it and to which words, where that was recorded") @Nullable
            ExclusionConfirmed confirmation,

            @Nullable List<String> unitCodes,

            @Schema(description = "Paid back before they left: these must not go into the parcel")
            int cancelled,

            @Schema(description = "In no parcel yet, and still to be sent")
            int unsent) {

        static Line of(OrderLine line, String currency, int unsent) {
            return new Line(
                    line.lineNo(),
                    line.sku(),
                    line.title(),
                    line.variant(),
                    line.category(),
                    line.imageUrl(),
                    line.quantity(),
                    line.unitPrice().stripTrailingZeros().toPlainString(),
                    Money.ofMinor(line.promoMinor(), currency),
                    Money.ofMinor(line.netMinor(), currency),
                    line.shares(),
                    Money.ofMinor(line.paidMinor(), currency),
                    line.isGift(),
                    line.exclusion(),
                    line.exclusionConfirmed(),
                    line.confirmation(),
                    line.unitCodes(),
                    line.cancelled(),
                    unsent);
        }
    }

    /** What was promised of it in time, and what came of that. */
    @Schema(name = "OrderTiming")
    public record Timing(
            @Schema(description = "Until when it was to leave; absent: taken in too late to be timed") @Nullable
            Instant dispatchBy,

            @Schema(description = "It did not leave in time; the buyer may take all of it back at once") @Nullable
            Instant lateSince,

            @Schema(description = "Taken as received then, if nobody has signed for it") @Nullable
            Instant receiveBy,

            @Nullable Instant receivedAt,

            @Schema(description = "BUYER, or CLOCK: nothing was heard of it") @Nullable
            String receivedBy,

            @Schema(description = "Paid back whole before anything left") @Nullable
            Instant stoppedAt,

            @Schema(description = "The buyer may take his money back without being asked anything")
            boolean mayTakeBack) {

        static Timing of(Order order, boolean mayTakeBack) {
            var course = order.course();
            return new Timing(
                    course.dispatchBy(),
                    course.lateSince(),
                    order.status() == OrderStatus.SHIPPED ? course.receiveBy() : null,
                    course.receivedAt(),
                    course.receivedBy(),
                    course.stoppedAt(),
                    mayTakeBack);
        }
    }

    /** The terms of the day of purchase. */
    @Schema(name = "FrozenTerms")
    public record Terms(
            String presetId,
            int presetVersion,
            @Nullable Integer promisedDays,
            String returnAddress,
            ThresholdMode promotions,

            @Schema(description = "Whether this buyer was told of the right to withdraw before he bought")
            boolean informedOfWithdrawal,

            @Schema(description = "Where he was not: the day he was told of it after all") @Nullable
            LocalDate toldOfWithdrawalOn,

            @Schema(description = "Who of the shop says so; staff only") @Nullable
            String toldBy) {

        static Terms of(ServiceTerms terms, Order order, boolean forStaff) {
            return new Terms(
                    terms.presetId(),
                    terms.presetVersion(),
                    terms.promisedDays(),
                    terms.returnAddress(),
                    terms.promotions(),
                    order.isInformed(terms.informsOfWithdrawal()),
                    order.toldOn(),
                    forStaff ? order.telling().toldBy() : null);
        }
    }

    /** What both sides may see; {@code memo} and {@code flag} are for staff alone. */
    static OrderView of(
            Order order,
            List<OrderLine> lines,
            Packing packing,
            ServiceTerms terms,
            String shopName,
            boolean mayTakeBack,
            boolean forStaff) {
        return new OrderView(
                order.id(),
                order.version(),
                order.number(),
                order.externalRef(),
                order.shopId(),
                shopName,
                order.status(),
                order.placedAt(),
                order.paidAt(),
                order.currency(),
                order.total(),
                order.depositOn(),
                new PlaceOrder.Buyer(
                        order.buyer().subject(),
                        order.buyer().ref(),
                        order.buyer().name(),
                        order.buyer().phone(),
                        order.buyer().email()),
                order.address(),
                order.buyerRemark(),
                lines.stream()
                        .map(line -> Line.of(line, order.currency(), packing.hereOf(line)))
                        .toList(),
                order.deductions(),
                order.freight(),
                order.tenders(),
                packing.parcels().stream().map(Shipment::view).toList(),
                Terms.of(terms, order, forStaff),
                Timing.of(order, mayTakeBack),
                forStaff ? order.memo() : null,
                forStaff ? order.flag() : null);
    }
}
