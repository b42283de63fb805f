package aftercare.shops;

import java.time.ZoneId;
import java.util.Currency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.problems.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new shop; whoever opens it becomes its owner. */
public record OpenShop(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Schema(examples = "CNY") String currency,
        @NotBlank @Schema(examples = "Asia/Shanghai") String zone,

        @Schema(description = "A sandbox shop's clock stands still until it is moved by API")
        boolean sandbox,

        @NotNull @Valid Settings settings) {

    /** Said at its own field. */
    OpenShop check() {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Refusal.malformed("/zone", "UNKNOWN_ZONE");
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            throw Refusal.malformed("/currency", "UNKNOWN_CURRENCY");
        }
        return this;
    }
}
