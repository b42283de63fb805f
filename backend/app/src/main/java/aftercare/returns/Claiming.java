package aftercare.returns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import aftercare.money.Money;
import aftercare.orders.Order;
import aftercare.orders.OrderStatus;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.problems.Refusal;
import aftercare.settlement.Units;

/** Reads off what a buyer asks for which pieces of his order it is about, and refuses what nobody could ask for. */
final class Claiming {

    /** The kinds that can be carried out today. */
    static final List<ReturnKind> KINDS = List.of(
            ReturnKind.RETURN_REFUND,
            ReturnKind.EXCHANGE,
            ReturnKind.RESHIP,
            ReturnKind.REPAIR,
            ReturnKind.REFUND_ONLY,
            ReturnKind.PRICE_MATCH);

    private Claiming() {}

    /** Units are claimed by position; a line that is unknown or asked for twice is malformed, too many units a refusal. */
    static List<Judged.Claim> of(OrderToReturn facts, SubmitReturn asked) {
        check(facts.order(), asked.kind());
        var seen = new HashSet<Integer>();
        var claims = new ArrayList<Judged.Claim>();
        for (var i = 0; i < asked.lines().size(); i++) {
            var wanted = asked.lines().get(i);
            var at = "/lines/" + i;
            var line =
                    facts.line(wanted.lineNo()).orElseThrow(() -> Refusal.againstRule(at + "/lineNo", "LINE_UNKNOWN"));
            if (!seen.add(line.lineNo())) {
                throw Refusal.malformed(at + "/lineNo", "LINE_DUPLICATE");
            }
            if (wanted.quantity() > facts.leftOf(line)) {
                throw Refusal.againstRule(at + "/quantity", "NOT_ENOUGH_LEFT", facts.leftOf(line));
            }
            var units = Units.lowestFree(wanted.quantity(), facts.heldOf(line.lineNo()), line.quantity());
            claims.add(new Judged.Claim(line, units, instead(asked, i), priceNow(facts, asked, i)));
        }
        return claims;
    }

    /** What has not left is stopped, what travels is called back, what he has he keeps or sends: no case is two of these. */
    static void checkOnePlace(OrderToReturn facts, List<Judged.Claim> claims, ReturnKind kind, Reason reason) {
        var places = claims.stream()
                .map(claim -> facts.stage(Stream.of(claim.asked()), reason, kind))
                .toList();
        for (var i = 1; i < places.size(); i++) {
            var both = reason.isOffered(kind, places.getFirst()) && reason.isOffered(kind, places.get(i));
            if (both && places.get(i) != places.getFirst()) {
                throw Refusal.againstRule("/lines/" + i + "/lineNo", "AT_ANOTHER_PLACE");
            }
        }
    }

    private static Wanted instead(SubmitReturn asked, int i) {
        var variant = asked.lines().get(i).wanted();
        if (variant == null || variant.isBlank()) {
            return null;
        }
        if (asked.kind() != ReturnKind.EXCHANGE) {
            throw Refusal.againstRule("/lines/" + i + "/wanted", "ONLY_FOR_AN_EXCHANGE");
        }
        return new Wanted(null, null, variant, null);
    }

    private static Money priceNow(OrderToReturn facts, SubmitReturn asked, int i) {
        var price = asked.lines().get(i).priceNow();
        var at = "/lines/" + i + "/priceNow";
        if (asked.kind() != ReturnKind.PRICE_MATCH) {
            if (price != null) {
                throw Refusal.againstRule(at, "ONLY_FOR_A_PRICE_MATCH");
            }
            return null;
        }
        if (price == null) {
            throw Refusal.malformed(at, "REQUIRED");
        }
        if (!price.currency().equals(facts.purchase().currency())) {
            throw Refusal.againstRule(
                    at, "WRONG_CURRENCY", facts.purchase().currency().getCurrencyCode());
        }
        if (!price.isPositive()) {
            throw Refusal.malformed(at, "AMOUNT_NOT_POSITIVE");
        }
        return price;
    }

    private static void check(Order order, ReturnKind kind) {
        if (!KINDS.contains(kind)) {
            throw Refusal.againstRule("/kind", "NOT_OFFERED");
        }
        if (order.status() == OrderStatus.PLACED) {
            throw Refusal.againstRule("/orderId", "ORDER_NOT_PAID");
        }
        if (order.status() == OrderStatus.CANCELLED) {
            throw Refusal.againstRule("/orderId", "ORDER_CANCELLED");
        }
    }
}
