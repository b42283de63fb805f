package aftercare.returns.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import aftercare.access.Role;
import aftercare.orders.OrderFixtures.AnOrder;
import aftercare.returns.Cases;
import aftercare.shops.StaffRole;
import aftercare.testing.Api;
import aftercare.testing.Tokens;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static aftercare.orders.OrderFixtures.aTravellingOrder;

/** One shop of its own whose clock can be moved, one buyer, a few orders; what was done in it, to be told when it breaks. */
final class World {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    final Backstage backstage;
    final UUID shop;
    final Cases cases;
    final String colleagueSubject = "colleague-" + UUID.randomUUID();

    /** Who may do what the owner may, so that there are two to sign. */
    final String colleague = Tokens.person(colleagueSubject, null);

    /** Who signs what the colleague has granted. */
    final String thirdSubject = "third-" + UUID.randomUUID();

    final String arbiter = Tokens.person("arbiter-" + UUID.randomUUID(), Role.ARBITER);
    final String anotherArbiter = Tokens.person("arbiter-" + UUID.randomUUID(), Role.ARBITER);
    final Map<UUID, Integer> stories = new LinkedHashMap<>();
    final Map<UUID, List<String>> stood = new HashMap<>();
    final List<String> told = new ArrayList<>();

    /** Which actions were taken, how often. */
    final Map<String, Integer> acts = new TreeMap<>();

    private final List<UUID> orders = new ArrayList<>();
    private final Map<String, Seen> looked = new HashMap<>();
    private int steps;
    private boolean changed;
    Random chance = new Random(0);
    Instant now = START;

    private World(Backstage backstage, UUID shop) {
        this.backstage = backstage;
        this.shop = shop;
        cases = Cases.of(backstage.shops, shop);
        backstage.shops.employ(shop, colleagueSubject, StaffRole.OWNER);
        backstage.shops.employ(shop, thirdSubject, StaffRole.OWNER);
    }

    static World open(Backstage backstage) {
        var world = new World(backstage, backstage.shops.another("shop " + UUID.randomUUID(), true));
        // what another world left unpaid is not sent in this one
        backstage.rows.change("update refund_leg set next_try_at = null where next_try_at is not null");
        backstage.rows.change("update payment_hold set next_try_at = null where next_try_at is not null");
        world.moveTo(START);
        WaysBack.open(world);
        Repairs.offer(world, "COUNTER");
        Repairs.offer(world, "HOME");
        return world;
    }

    /** Placed when first asked for: by the rules that the shop has by then. The first is not sent yet. */
    List<UUID> orders() {
        if (orders.isEmpty()) {
            place(aPaidOrder().at(START.plus(Duration.ofDays(5))).of(2, "12.35"));
            place(aTravellingOrder().at(START).of(3, "12.35").coupon("7.77"));
            place(aDeliveredOrder().at(START).of(2, "12.35").pointsWorth("3.00"));
        }
        return orders;
    }

    boolean hasOrders() {
        return !orders.isEmpty();
    }

    private void place(AnOrder order) {
        orders.add(cases.placed(order.of(1, "99.90")).id());
    }

    /** Somebody does something, if it can be tried as the world stands. */
    void happens(Act act, Random drawn) {
        chance = drawn;
        changed = false;
        act.in(this).ifPresent(deed -> {
            deed.run();
            looked.clear();
            changed = true;
            steps++;
        });
    }

    boolean hasChanged() {
        return changed;
    }

    int steps() {
        return steps;
    }

    void opened(UUID id) {
        stories.put(id, 0);
    }

    List<UUID> returns() {
        return List.copyOf(stories.keySet());
    }

    UUID anyStillGoingOn() {
        var open = returns().stream()
                .filter(id -> view(id).text("/closedAt") == null)
                .toList();
        return any(open.isEmpty() ? returns() : open);
    }

    <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    Seen view(UUID id) {
        return view(cases.agent, id);
    }

    /** The same until somebody does something. */
    Seen view(String token, UUID id) {
        return looked.computeIfAbsent(token + id, unseen -> look(token, id));
    }

    private Seen look(String token, UUID id) {
        return Seen.in(Api.as(token)
                .get("/returns/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .response());
    }

    Seen order(UUID id) {
        return looked.computeIfAbsent(
                "order" + id, unseen -> Seen.in(Api.as(cases.agent).get("/orders/{id}", id)));
    }

    void moveTo(Instant there) {
        now = there;
        cases.moveTo(there);
    }

    /** {@code what}: for counting; {@code of}: for telling. */
    void tell(String what, Object... of) {
        acts.merge(what, 1, Integer::sum);
        told.add(of.length == 0 ? what : what + " " + List.of(of));
    }

    /** It was tried, and a rule was against it. */
    void refused(String what) {
        acts.merge(what, -1, (before, less) -> before + less == 0 ? null : before + less);
        told.add("  refused by a rule");
    }

    /** As jqwik tells it when it breaks. */
    @Override
    public String toString() {
        return "\n  " + String.join("\n  ", told);
    }
}
