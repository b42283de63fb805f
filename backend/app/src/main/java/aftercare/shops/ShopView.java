package aftercare.shops;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.settlement.ThresholdMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shop and the terms that its next order will be placed under. */
public record ShopView(
        UUID id,
        int version,
        String name,
        String currency,
        String zone,
        boolean sandbox,

        @Schema(description = "What time it is in this shop")
        Instant now,

        String presetId,
        int presetVersion,

        @Schema(description = "By which presets faults are judged, in turn; the shop may have its own version of each")
        List<String> judges,

        @Nullable Integer promisedDays,
        Settings.FreightTerms freight,
        String returnAddress,
        ThresholdMode promotions,
        boolean informsOfWithdrawal,
        @Nullable Integer abuseFrom,

        @Schema(
                enumeration = {"zh-CN", "en"},
                description = "Of letters and papers where no reader says what he reads")
        String language)
        implements Tagged {

    static ShopView of(Shop shop, List<String> judges, Instant now) {
        var terms = shop.termsFor(now);
        var freeFrom = terms.freeFromMinor() == null ? null : Money.ofMinor(terms.freeFromMinor(), shop.currency());
        var freight = new Settings.FreightTerms(
                freeFrom,
                Money.ofMinor(terms.tariffMinor(), shop.currency()),
                Money.ofMinor(terms.postageUpToMinor(), shop.currency()));
        return new ShopView(
                shop.id(),
                shop.version(),
                shop.name(),
                shop.currency(),
                shop.zone(),
                shop.isSandbox(),
                now,
                terms.presetId(),
                terms.presetVersion(),
                judges,
                terms.promisedDays(),
                freight,
                terms.returnAddress(),
                terms.promotions(),
                terms.informsOfWithdrawal(),
                terms.abuseFrom(),
                shop.language().toLanguageTag());
    }
}
