package aftercare.shops;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import aftercare.money.Money;
import aftercare.policy.FreightScheme;
import aftercare.policy.Preset;
import aftercare.problems.Refusal;
import aftercare.settlement.ThresholdMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a shop may set: its rule preset, what it promises above it, its freight and where returns go. */
@Schema(name = "ShopSettings")
public record Settings(
        @NotBlank @Schema(examples = "CN_7D") String presetId,

        @Min(1) @Max(3650) @Schema(description = "Days promised above the preset; absent: the preset's own")
        Integer promisedDays,

        @NotNull @Valid FreightTerms freight,
        @NotBlank @Size(max = 500) String returnAddress,

        @Schema(
                description =
                        "What becomes of a discount from a sum on when a return without the shop's fault falls below it."
                                + " PRORATA: each piece goes back at what was paid for it; RESETTLE: the order is settled"
                                + " again for what is kept; absent: PRORATA")
        ThresholdMode promotions,

        @Schema(
                description =
                        "Whether buyers are told of the right to withdraw, its form, and who pays the way back before they"
                                + " buy; false: under presets that say so the right lasts longer, and the shop pays the"
                                + " way back. Absent: true")
        Boolean informsOfWithdrawal,

        @Min(3)
        @Max(1000)
        @Schema(
                description =
                        "After so many returns without a reason in 90 days a buyer bears all freight of the next one, under"
                                + " presets of mainland China (R1 art. 53; the number is the shop's own); absent: never")
        Integer abuseFrom,

        @Pattern(regexp = "zh-CN|en")
        @Schema(
                enumeration = {"zh-CN", "en"},
                description =
                        "Of letters and papers where no reader says what he reads; absent: as until now, at first what the"
                                + " currency makes likely")
        String language) {

    public Settings(String presetId, Integer promisedDays, FreightTerms freight, String returnAddress) {
        this(presetId, promisedDays, freight, returnAddress, null, null, null, null);
    }

    /** Only the rules of mainland China know it. */
    Integer checkedAbuse(Preset preset) {
        if (abuseFrom != null && preset.freight() != FreightScheme.CN) {
            throw Refusal.againstRule("/abuseFrom", "NOT_UNDER_THIS_PRESET");
        }
        return abuseFrom;
    }

    boolean informsUnlessSaid() {
        return informsOfWithdrawal == null || informsOfWithdrawal;
    }

    ThresholdMode promotionsOrUsual() {
        return promotions == null ? ThresholdMode.PRORATA : promotions;
    }

    /** The outbound tariff, from which goods value it is waived (absent: never), and what is made good of the way back. */
    public record FreightTerms(
            Money freeFrom,
            @NotNull Money tariff,

            @Schema(
                    description =
                            "Return postage made good without a person's word, where the shop bears it; absent: 25 of"
                                    + " the currency. Our own default, no law")
            Money returnPostageUpTo) {

        private static final long USUAL_POSTAGE = 25;

        void checkCurrency(String currency) {
            check("/freight/tariff", tariff, currency);
            if (freeFrom != null) {
                check("/freight/freeFrom", freeFrom, currency);
            }
            if (returnPostageUpTo != null) {
                check("/freight/returnPostageUpTo", returnPostageUpTo, currency);
            }
        }

        private static void check(String pointer, Money money, String currency) {
            if (!money.currency().getCurrencyCode().equals(currency)) {
                throw Refusal.againstRule(pointer, "WRONG_CURRENCY", currency);
            }
            if (money.isNegative()) {
                throw Refusal.malformed(pointer, "NEGATIVE");
            }
        }

        Long freeFromMinor() {
            return freeFrom == null ? null : freeFrom.minor();
        }

        long tariffMinor() {
            return tariff.minor();
        }

        long postageUpToMinor() {
            return returnPostageUpTo == null
                    ? Money.ofMajor(USUAL_POSTAGE, tariff.currency()).minor()
                    : returnPostageUpTo.minor();
        }
    }
}
