package aftercare.returns;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import aftercare.contract.Nullable;
import aftercare.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the case and where its units are. */
@Schema(name = "ReturnLineView")
public record LineView(
        int lineNo,
        String sku,
        String title,
        @Nullable String variant,
        @Nullable String imageUrl,
        int quantity,
        List<UnitsIn> units,

        @Schema(description = "What comes in its place; absent: the same again") @Nullable
        Wanted wanted,

        @Schema(description = "A part of the price, and the goods stay") @Nullable
        Money allowance,

        @Schema(description = "Of these pieces, how many were granted their money; absent: none") @Nullable
        Integer paidPieces) {

    static LineView of(ReturnLine line, String currency, boolean forStaff, Locale language) {
        return new LineView(
                line.lineNo(),
                line.sku(),
                line.title(),
                line.variant(),
                line.imageUrl(),
                line.quantity(),
                line.goods().stream()
                        .map(lot -> UnitsIn.of(lot, forStaff, language))
                        .toList(),
                line.wanted(),
                line.allowanceMinor() == null ? null : Money.ofMinor(line.allowanceMinor(), currency),
                line.paidBack() == 0 ? null : line.paidBack());
    }

    /** So many units in one state, with what was found. */
    @Schema(name = "UnitsIn")
    public record UnitsIn(
            GoodsState state,
            int quantity,
            @Nullable String grade,
            @Nullable String reason,

            @Schema(description = "The reason in plain words") @Nullable
            String why,

            @Nullable String note,

            @Schema(description = "Which files of the case show it") @Nullable
            List<UUID> evidence,

            @Schema(description = "The code seen on the unit") @Nullable
            String unitCode,

            @Nullable Boolean packagingComplete,

            @Schema(description = "Who found another item in its place; counts when a second person has signed")
            @Nullable
            String signedBy,

            @Nullable String countersignedBy) {

        /** Who has signed is among the shop's people; what still waits for a second signature is not found yet. */
        static UnitsIn of(Lot lot, boolean forStaff, Locale language) {
            if (!forStaff && lot.waitsForSignature()) {
                return of(Lot.of(lot.state(), lot.units()), false, language);
            }
            return new UnitsIn(
                    lot.state(),
                    lot.units().size(),
                    lot.grade(),
                    lot.reason(),
                    lot.finding().why(language),
                    lot.note(),
                    lot.files(),
                    lot.unitCode(),
                    lot.packagingComplete(),
                    !forStaff || lot.signed() == null ? null : lot.signed().name(),
                    !forStaff || lot.countersigned() == null
                            ? null
                            : lot.countersigned().name());
        }
    }
}
