package aftercare.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import aftercare.bench.Timings.Answer;

/**
 * Every real return once more, at its own date, through the public API: the shop's program asks and ships for the buyer, the
 * owner decides, receives, inspects, refunds and confirms.
 */
final class RetailReplay {

    private final Door buyerSide;
    private final Door staff;
    private final Timings timings = new Timings();
    private final Map<String, UUID> orders = new HashMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private BigDecimal asked = BigDecimal.ZERO;
    private BigDecimal refunded = BigDecimal.ZERO;
    private BigDecimal refusedAmount = BigDecimal.ZERO;
    private int completed;
    private int rows;

    RetailReplay(Door buyerSide, Door staff) {
        this.buyerSide = buyerSide;
        this.staff = staff;
    }

    record Found(
            int cases,
            int completed,
            int rows,
            BigDecimal asked,
            BigDecimal refunded,
            BigDecimal refusedAmount,
            Map<String, Integer> refused,
            List<String> differences,
            Timings timings,
            double seconds) {

        boolean ties() {
            return differences.isEmpty() && refunded.add(refusedAmount).compareTo(asked) == 0;
        }
    }

    Found run(List<RetailData.Case> cases) throws IOException {
        var before = System.nanoTime();
        for (var each : cases) {
            replay(each);
        }
        var seconds = (System.nanoTime() - before) / 1e9;
        return new Found(
                cases.size(), completed, rows, asked, refunded, refusedAmount, refused, differences, timings, seconds);
    }

    private void replay(RetailData.Case real) throws IOException {
        asked = asked.add(real.amount());
        rows += real.rows();
        var clock = put(
                "clock", staff, "/sandbox/clock", Map.of("now", real.instant().toString()));
        if (!clock.isGood()) {
            throw new IllegalStateException("The sandbox clock did not move to " + real.at() + ": " + clock);
        }
        var submitted = post(
                "submit",
                buyerSide,
                "/returns",
                real,
                Map.of(
                        "orderId",
                        order(real.order()).toString(),
                        "kind",
                        "RETURN_REFUND",
                        "reason",
                        "NO_REASON",
                        "text",
                        "Replay of credit note " + real.note(),
                        "lines",
                        quantities(real, "quantity")));
        if (!submitted.isGood()) {
            refused.merge(submitted.code(), 1, Integer::sum);
            refusedAmount = refusedAmount.add(real.amount());
            return;
        }
        var at = "/returns/" + submitted.body().get("id").asText();
        must(post("approve", staff, at + "/approve", real, Map.of()));
        must(post("ship", buyerSide, at + "/ship", real, Map.of("carrier", "Carrier", "number", real.note())));
        must(post("receive", staff, at + "/receive", real, Map.of("lines", quantities(real, "arrived"))));
        must(post("inspect", staff, at + "/inspect", real, Map.of("lines", inspected(real))));
        var granted = must(post("refund", staff, at + "/refund", real, Map.of()));
        confirm(real, granted);
    }

    private void confirm(RetailData.Case real, Answer granted) throws IOException {
        var sum = BigDecimal.ZERO;
        for (var refund : granted.body().get("refunds")) {
            for (var leg : refund.get("legs")) {
                var paid = must(post(
                        "confirm",
                        staff,
                        "/refunds/" + refund.get("id").asText() + "/confirm",
                        real,
                        Map.of("legId", leg.get("id").asText(), "reference", real.note())));
                sum = sum.add(new BigDecimal(leg.get("amount").get("amount").asText()));
                if (paid.body().get("state").asText().equals("PAID")) {
                    completed++;
                }
            }
        }
        refunded = refunded.add(sum);
        if (sum.compareTo(real.amount()) != 0) {
            differences.add("%s of order %s: %s, was %s".formatted(real.note(), real.order(), sum, real.amount()));
        }
    }

    private static Answer must(Answer answer) {
        if (!answer.isGood()) {
            throw new IllegalStateException("A step of the replay was refused: " + answer);
        }
        return answer;
    }

    private UUID order(String number) throws IOException {
        var known = orders.get(number);
        if (known == null) {
            var found = timings.timed("find the order", staff, Request.get("/api/v1/orders?limit=5&q=" + number));
            for (var row : found.body().get("items")) {
                if (row.get("externalRef").asText().equals(number)) {
                    known = UUID.fromString(row.get("id").asText());
                    orders.put(number, known);
                }
            }
        }
        return known;
    }

    private static List<Map<String, Object>> quantities(RetailData.Case real, String name) {
        return real.quantities().entrySet().stream()
                .map(e -> Map.<String, Object>of("lineNo", e.getKey(), name, e.getValue()))
                .toList();
    }

    private static List<Map<String, Object>> inspected(RetailData.Case real) {
        return real.quantities().entrySet().stream()
                .map(e -> Map.<String, Object>of(
                        "lineNo", e.getKey(), "quantity", e.getValue(), "outcome", "ACCEPTED", "grade", "A"))
                .toList();
    }

    private Answer post(String name, Door door, String path, RetailData.Case real, Object body) throws IOException {
        return timings.timed(
                name,
                door,
                Request.post("/api/v1" + path, Door.JSON.writeValueAsString(body))
                        .with("Idempotency-Key", real.note() + "-" + real.order() + "-" + path.hashCode() + name));
    }

    private Answer put(String name, Door door, String path, Object body) throws IOException {
        return timings.timed(name, door, new Request("PUT", "/api/v1" + path, "", Door.JSON.writeValueAsString(body)));
    }
}
