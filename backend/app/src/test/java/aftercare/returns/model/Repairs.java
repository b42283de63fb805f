package aftercare.returns.model;

import java.util.List;
import java.util.Map;

import aftercare.returns.Cases;

/** What is said while something is repaired. */
final class Repairs {

    private Repairs() {}

    static Map<String, Object> quote(Seen view, World world) {
        var price = Map.of("amount", (5 + world.chance.nextInt(90)) + ".50", "currency", "CNY");
        return Map.of(
                "cause",
                view.is("/repair/covered") ? "BUYER_FAULT" : "GUARANTEE_OVER",
                "message",
                "摔过，要换屏",
                "lines",
                List.of(Map.of("kind", "PART", "text", "屏幕", "amount", price)),
                "evidence",
                Cases.photos(world.cases.agent, 1));
    }

    /** What was worked on already has had a fault. */
    static Map<String, Object> givenUp(Seen view, World world) {
        var sound = "DIAGNOSING".equals(view.text("/repair/stage")) && world.chance.nextBoolean();
        return Map.of("finding", sound ? "NO_FAULT_FOUND" : "NOT_REPAIRABLE", "message", "看过了");
    }
}
