package aftercare.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the bench sends: a shop, an order of one teapot, a wish to give it back. All invented. */
final class Orders {

    static final String PRESET = "UK_14_14";

    private Orders() {}

    static Map<String, Object> shop(String name, boolean sandbox, Integer promisedDays) {
        var settings = new HashMap<String, Object>(Map.of(
                "presetId",
                PRESET,
                "freight",
                Map.of("freeFrom", gbp("99.00"), "tariff", gbp("10.00")),
                "returnAddress",
                "1 Example Road, Leeds"));
        if (promisedDays != null) {
            settings.put("promisedDays", promisedDays);
        }
        return Map.of(
                "name", name, "currency", "GBP", "zone", "Europe/London", "sandbox", sandbox, "settings", settings);
    }

    static Map<String, Object> teapot(String ref) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return Map.of(
                "externalRef", ref,
                "placedAt", now.minus(Duration.ofDays(4)).toString(),
                "paidAt", now.minus(Duration.ofDays(4)).toString(),
                "currency", "GBP",
                "buyer", Map.of("ref", "C-1", "name", "Jane Example", "phone", "07000000000"),
                "lines",
                        List.of(Map.of(
                                "lineNo", 1, "sku", "TEAPOT", "title", "Teapot", "quantity", 1, "unitPrice", "19.99")),
                "tenders", List.of(Map.of("ref", "pay-1", "kind", "CARD", "method", "VISA", "amount", gbp("19.99"))),
                "shipments",
                        List.of(Map.of(
                                "carrier", "Royal Mail",
                                "number", "RM1",
                                "shippedAt", now.minus(Duration.ofDays(3)).toString(),
                                "deliveredAt", now.minus(Duration.ofDays(2)).toString(),
                                "signedAt", now.minus(Duration.ofDays(2)).toString())));
    }

    static Map<String, Object> wish(UUID order) {
        return Map.of(
                "orderId", order.toString(),
                "kind", "RETURN_REFUND",
                "reason", "NO_REASON",
                "text", "I changed my mind",
                "lines", List.of(Map.of("lineNo", 1, "quantity", 1)));
    }

    static Map<String, Object> gbp(String amount) {
        return Map.of("amount", amount, "currency", "GBP");
    }
}
