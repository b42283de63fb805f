package aftercare.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import aftercare.money.Money;
import aftercare.policy.Exclusion;
import aftercare.policy.GoodsClass;
import aftercare.problems.Refusal;
import aftercare.settlement.Deduction;
import aftercare.settlement.Freight;
import aftercare.settlement.TenderKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order as the shop's own system knows it. Sent again under the same {@code externalRef} it is brought up to date. */
public record PlaceOrder(
        @NotBlank @Size(max = 80) @Schema(description = "The shop's own key; unique in the shop")
        String externalRef,

        @Size(max = 80) @Schema(description = "What the buyer calls it; absent: externalRef")
        String number,

        @NotNull Instant placedAt,
        Instant paidAt,
        @Schema(description = "Cancelled before dispatch") boolean cancelled,
        @NotBlank @Schema(examples = "CNY") String currency,
        @Valid Buyer buyer,
        @Size(max = 500) String address,
        @Size(max = 1000) String buyerRemark,
        @NotEmpty @Size(max = 2000) List<@NotNull @Valid Line> lines,
        @Size(max = 50) List<@NotNull Deduction> deductions,
        Freight freight,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid PaidWith> tenders,
        @Size(max = 50) List<@NotNull @Valid Sent> shipments,

        @Schema(
                description =
                        "Whether this buyer was told of the right to withdraw before he bought; absent: as the shop's"
                                + " terms say")
        Boolean informedOfWithdrawal,

        @Schema(
                description =
                        "Where he was not: the day he was told of it after all; absent: as it is known. Within a year of the"
                                + " goods he has the days of the rules from then (2011/83/EU art. 10(2))")
        LocalDate toldOfWithdrawalOn,

        @Schema(
                description =
                        "What has been paid is a deposit (定金) on a contract of this value; absent: it is paid in full. Once"
                                + " it is, the order is sent again with all payments and without this")
        Money depositOn) {

    /** Of whom nothing else is known than what the shop does for all. */
    public PlaceOrder(
            String externalRef,
            String number,
            Instant placedAt,
            Instant paidAt,
            boolean cancelled,
            String currency,
            Buyer buyer,
            String address,
            String buyerRemark,
            List<Line> lines,
            List<Deduction> deductions,
            Freight freight,
            List<PaidWith> tenders,
            List<Sent> shipments) {
        this(
                externalRef,
                number,
                placedAt,
                paidAt,
                cancelled,
                currency,
                buyer,
                address,
                buyerRemark,
                lines,
                deductions,
                freight,
                tenders,
                shipments,
                null,
                null,
                null);
    }

    /** Who bought; {@code subject} is the buyer's sign-in, where the shop knows it. */
    public record Buyer(
            @Size(max = 80) String subject,
            @Size(max = 80) String ref,
            @Size(max = 120) String name,
            @Size(max = 40) String phone,
            @Size(max = 200) String email) {}

    /** One line, at the price of the day of purchase. */
    @Schema(name = "PlaceOrderLine")
    public record Line(
            @NotNull @Min(1) @Max(1_000_000) Integer lineNo,
            @NotBlank @Size(max = 80) String sku,
            @NotBlank @Size(max = 300) String title,
            @Size(max = 200) String variant,
            @Size(max = 80) String category,

            @Schema(description = "What \"intact\" means for it; absent: OTHER")
            GoodsClass goodsClass,

            @Size(max = 500) @Pattern(regexp = "https?://.*|/.*")
            String imageUrl,

            @NotNull @Min(1) @Max(1_000_000) Integer quantity,

            @NotBlank
            @Pattern(regexp = "\\d{1,12}(\\.\\d{1,6})?")
            @Schema(description = "Of one piece, up to six decimals", examples = "12.345")
            String unitPrice,

            @Schema(description = "Taken off this line alone")
            Money promo,

            @Schema(description = "Tax on top of the price") Money tax,

            @Schema(description = "VAT inside the price, 1900 for 19 %") @Min(0) @Max(10_000)
            Integer vatBasisPoints,

            @Schema(description = "A free gift that goes back with the goods")
            boolean gift,

            @Schema(description = "The gift's declared price, charged when it is kept")
            Money declaredValue,

            @Schema(description = "Why it cannot be returned without reason, if so")
            Exclusion exclusion,

            @Schema(description = "The buyer confirmed that exclusion for this purchase")
            boolean exclusionConfirmed,

            @Size(max = 1000) List<@NotBlank @Size(max = 80) String> unitCodes,

            @Valid @Schema(description = "When and to which words; absent: only that he did is known")
            ExclusionConfirmed confirmation) {

        /** Nothing more is known of a confirmation than that there was one. */
        public Line(
                Integer lineNo,
                String sku,
                String title,
                String variant,
                String category,
                GoodsClass goodsClass,
                String imageUrl,
                Integer quantity,
                String unitPrice,
                Money promo,
                Money tax,
                Integer vatBasisPoints,
                boolean gift,
                Money declaredValue,
                Exclusion exclusion,
                boolean exclusionConfirmed,
                List<String> unitCodes) {
            this(
                    lineNo,
                    sku,
                    title,
                    variant,
                    category,
                    goodsClass,
                    imageUrl,
                    quantity,
                    unitPrice,
                    promo,
                    tax,
                    vatBasisPoints,
                    gift,
                    declaredValue,
                    exclusion,
                    exclusionConfirmed,
                    unitCodes,
                    null);
        }

        /** A box that was ticked beforehand confirms nothing. */
        boolean isConfirmed() {
            return confirmation == null ? exclusionConfirmed : !confirmation.preTicked();
        }
    }

    /** One payment; {@code method} chooses the way back (ALIPAY, WECHAT, VISA, …). */
    public record PaidWith(
            @NotBlank @Size(max = 80) String ref,
            @NotNull TenderKind kind,
            @Size(max = 40) String method,
            @NotNull Money amount) {}

    /** A parcel that left. */
    public record Sent(
            @NotBlank @Size(max = 80) String carrier,
            @NotBlank @Size(max = 80) String number,
            @NotNull Instant shippedAt,
            Instant deliveredAt,

            @Schema(description = "When the buyer signed for it")
            Instant signedAt,

            @Schema(description = "When the shop set it up at the buyer's; guarantees that say so count from there")
            Instant installedAt,

            @Schema(
                    description =
                            "Which lines it holds, and how many of each; absent: everything that is not said to be in another"
                                    + " parcel, or what was said of it before")
            @Size(min = 1, max = 2000)
            List<@NotNull @Valid Packed> lines) {

        /** It does not say what it holds. */
        public Sent(
                String carrier,
                String number,
                Instant shippedAt,
                Instant deliveredAt,
                Instant signedAt,
                Instant installedAt) {
            this(carrier, number, shippedAt, deliveredAt, signedAt, installedAt, null);
        }

        /** Nothing in it has to be set up. */
        public Sent(String carrier, String number, Instant shippedAt, Instant deliveredAt, Instant signedAt) {
            this(carrier, number, shippedAt, deliveredAt, signedAt, null);
        }

        /** As the database compares: to the letter, but a blank at the end says nothing. */
        boolean isParcel(String otherCarrier, String otherNumber) {
            return carrier.stripTrailing().equals(otherCarrier.stripTrailing())
                    && number.stripTrailing().equals(otherNumber.stripTrailing());
        }
    }

    String humanNumber() {
        return number == null ? externalRef : number;
    }

    List<Deduction> deductionsOrNone() {
        return deductions == null ? List.of() : deductions;
    }

    List<Sent> shipmentsOrNone() {
        return shipments == null ? List.of() : shipments;
    }

    boolean saysContents() {
        return shipmentsOrNone().stream().anyMatch(parcel -> parcel.lines() != null);
    }

    /** Only of lines that were priced, so each number is there once. */
    void checkContents(List<Shipment> known) {
        if (saysContents()) {
            var bought = lines.stream().collect(Collectors.toMap(Line::lineNo, Line::quantity));
            CheckContents.of(bought, known, shipmentsOrNone()).check(at -> "/shipments/" + at);
        }
    }

    void checkParcels() {
        var sent = shipmentsOrNone();
        for (var i = 1; i < sent.size(); i++) {
            var parcel = sent.get(i);
            if (sent.subList(0, i).stream().anyMatch(earlier -> parcel.isParcel(earlier.carrier(), earlier.number()))) {
                throw Refusal.againstRule("/shipments/" + i + "/number", "PARCEL_TWICE");
            }
        }
    }
}
