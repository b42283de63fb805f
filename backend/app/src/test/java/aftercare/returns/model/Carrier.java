package aftercare.returns.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import aftercare.returns.Cases;

import static org.assertj.core.api.Assertions.assertThat;

/** What a carrier says of a parcel to the buyer, back from him or out to him again: true or not, in any order, twice. */
final class Carrier {

    /** Most parcels arrive. */
    private static final List<String> SAYS = List.of(
            "DECLARED",
            "COLLECTED",
            "SCANNED",
            "SCANNED",
            "WEIGHED",
            "DELIVERED",
            "DELIVERED",
            "DELIVERED",
            "DAMAGED",
            "LOST",
            "RETURNED");

    private Carrier() {}

    static Optional<Runnable> tells(World world) {
        var parcels = parcels(world);
        return parcels.isEmpty() ? Optional.empty() : Optional.of(() -> tell(world, world.any(parcels)));
    }

    /** Of what travels for a case twice as often as of what was sent to the buyer first. */
    private static List<Seen> parcels(World world) {
        var parcels = new ArrayList<Seen>();
        for (var id : world.returns()) {
            var view = world.view(id);
            for (var part : List.of("/parcel", "/resend")) {
                if (view.text(part + "/number") != null) {
                    parcels.add(view.at(part));
                    parcels.add(view.at(part));
                }
            }
        }
        if (!parcels.isEmpty()) {
            world.orders().forEach(order -> parcels.addAll(world.order(order).each("/shipments")));
        }
        return parcels;
    }

    private static void tell(World world, Seen parcel) {
        var code = world.any(SAYS);
        var said = new HashMap<String, Object>(Map.of(
                "carrier", parcel.text("/carrier"),
                "number", parcel.text("/number"),
                "code", code,
                "at", world.now.minus(Duration.ofMinutes(world.chance.nextInt(180)))));
        if (List.of("DECLARED", "WEIGHED").contains(code)) {
            said.put("grams", 100 + world.chance.nextInt(900));
        }
        world.tell("carrier: " + code, said);
        var event = heard(world, said);
        if (world.chance.nextInt(3) == 0) {
            assertThat(heard(world, said)).as("the same, said again").isEqualTo(event);
        }
    }

    private static UUID heard(World world, Map<String, Object> said) {
        var answer = Cases.post(world.cases.agent, "/tracking/events", said);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return Seen.in(answer).id("/event/id");
    }
}
