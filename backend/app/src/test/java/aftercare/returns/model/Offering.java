package aftercare.returns.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** What a shop proposes instead, of every kind, and what may be paid once it was accepted. */
final class Offering {

    static final Set<String> REFUSED_BY_RULE = Set.of(
            "ASKED_ENOUGH",
            "GOODS_KEPT",
            "GOODS_ON_THE_WAY",
            "GOODS_INSPECTED",
            "REPAIR_AGREED",
            "MORE_THAN_LEFT",
            "NOTHING_TO_HOLD");

    private static final List<String> KINDS = List.of(
            "REFUND_ONLY", "PART_OF_THE_PRICE", "RETURN_REFUND", "EXCHANGE", "DEARER", "CHEAPER", "RESHIP", "REPAIR");

    private static final Set<String> PAID = Set.of("REFUND_ONLY", "RETURN_REFUND");

    private Offering() {}

    static Optional<Runnable> theBuyerTakesIt(World world) {
        return world.returns().stream()
                .filter(id ->
                        world.view(world.cases.buyer, id).texts("/actions").contains("ACCEPT_OFFER"))
                .findFirst()
                .map(id -> () -> {
                    world.tell("the buyer takes the offer", world.view(id).text("/number"));
                    world.cases.done(world.cases.buyer, id, "accept-offer", Map.of());
                });
    }

    static Map<String, Object> offers(Seen view, World world) {
        var offers = new ArrayList<Map<String, Object>>();
        for (var i = 0; i <= world.chance.nextInt(2); i++) {
            offers.add(offer(world.any(KINDS), view, world));
        }
        return Map.of("offers", offers);
    }

    private static Map<String, Object> offer(String what, Seen view, World world) {
        var line = view.each("/lines").getFirst();
        return switch (what) {
            case "PART_OF_THE_PRICE" ->
                of("REFUND_ONLY", Map.of("lineNo", line.number("/lineNo"), "allowance", cny("1.00")));
            case "DEARER" -> of("EXCHANGE", wanted(line, "150.00"));
            case "CHEAPER" -> of("EXCHANGE", wanted(line, "5.00"));
            case "EXCHANGE" -> {
                var exchange = new HashMap<>(of("EXCHANGE"));
                var advance = world.chance.nextBoolean();
                exchange.put("advance", advance);
                exchange.put("hold", advance && world.chance.nextBoolean());
                yield exchange;
            }
            default -> of(what);
        };
    }

    private static Map<String, Object> wanted(Seen line, String price) {
        return Map.of("lineNo", line.number("/lineNo"), "wanted", Map.of("sku", "SKU-NEW", "price", cny(price)));
    }

    private static Map<String, Object> of(String kind, Object... lines) {
        return Map.of("kind", kind, "message", "这样可以吗？", "lines", List.of(lines));
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    /** Who accepted an offer of money gets no more than was offered: less only for what did not come back as it was. */
    static void holds(Seen view, long granted) {
        var accepted = view.each("/offers").stream()
                .filter(offer -> "ACCEPTED".equals(offer.text("/state")))
                .toList();
        if (accepted.isEmpty() || !"NONE".equals(view.text("/dispute"))) {
            return;
        }
        var last = accepted.getLast();
        if (last.text("/kind").equals(view.text("/kind"))) {
            var most = PAID.contains(view.text("/kind")) ? "/money/amount" : "/difference/amount";
            assertThat(granted)
                    .as("granted to %s who accepted %s", view.text("/number"), last.json())
                    .isLessThanOrEqualTo(Math.abs(Invariants.minor(last.text(most))));
        }
    }

    static List<String> taken(Seen view) {
        return view.each("/offers").stream()
                .filter(offer -> "ACCEPTED".equals(offer.text("/state")))
                .map(offer -> "TOOK_" + offer.text("/kind"))
                .toList();
    }
}
