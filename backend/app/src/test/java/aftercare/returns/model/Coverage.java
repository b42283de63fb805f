package aftercare.returns.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the worlds have seen: a model that never gets somewhere says nothing of it. */
final class Coverage {

    private static final Set<String> WANTED = Set.of(
            "REPAIR",
            "PRICE_MATCH",
            "EXCHANGE",
            "RESHIP",
            "DISPUTED",
            "RULED",
            "REFUNDED",
            "PAID",
            "CLAWED_BACK",
            "FAILED_ONCE",
            "UNDO_RECEIPT",
            "CONTESTED",
            "OFFERED",
            "the rules of EU_14D",
            "the rules of UK_14_14",
            "carrier: DELIVERED",
            "carrier: LOST",
            "TOOK_EXCHANGE",
            "TOOK_REFUND_ONLY");

    /** What a few worlds may miss. */
    private static final Set<String> SELDOM = Set.of(
            "WITHDRAW_CONTRACT",
            "COUNTERSIGN",
            "BOOK_APPOINTMENT",
            "ACCEPT_QUOTE",
            "way back: handed-over",
            "way back: cancel",
            "HELD",
            "the second says yes",
            "the second says no");

    static final Map<String, Integer> SEEN = new TreeMap<>();

    private Coverage() {}

    /** What so many worlds should have come to, and have not. */
    static Set<String> missed(int worlds) {
        var wanted = new HashSet<String>();
        if (worlds >= 20) {
            wanted.addAll(WANTED);
        }
        if (worlds >= 100) {
            wanted.addAll(SELDOM);
        }
        wanted.removeAll(SEEN.keySet());
        return wanted;
    }

    static void count(World world) {
        saw("worlds", 1);
        saw("steps", world.steps());
        world.acts.forEach(Coverage::saw);
        world.returns().forEach(id -> count(world.view(id)));
    }

    private static void count(Seen view) {
        if (view.each("/timeline").stream().anyMatch(entry -> "PAYMENT_FAILED".equals(entry.text("/verb")))) {
            saw("FAILED_ONCE", 1);
        }
        saw(view.text("/kind"), 1);
        if (!"NONE".equals(view.text("/dispute"))) {
            saw("DISPUTED", 1);
        }
        if (List.of("DECIDED", "APPEALED", "FINAL").contains(view.text("/dispute"))) {
            saw("RULED", 1);
        }
        if (!"NONE".equals(view.text("/money"))) {
            saw("REFUNDED", 1);
            saw(view.text("/money"), 1);
        }
        if (!view.each("/offers").isEmpty()) {
            saw("OFFERED", 1);
        }
        Offering.taken(view).forEach(kind -> saw(kind, 1));
        if (view.each("/timeline").stream().anyMatch(entry -> "HOLD_STANDS".equals(entry.text("/verb")))) {
            saw("HELD", 1);
        }
    }

    private static void saw(String what, int often) {
        SEEN.merge(what, often, Integer::sum);
    }
}
