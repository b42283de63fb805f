package aftercare.refunds;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.settlement.TenderKind;
import aftercare.shops.ShopTime;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The ways to send money back, by name and shop. A sandbox shop never reaches one that moves money. */
@Singleton
public class Gateways {

    private static final Set<String> OURS = Set.of(RefundLeg.MANUAL, SimulatedGateway.NAME, StoreCreditGateway.NAME);

    private final Map<String, Live> byName = new HashMap<>();
    private final Gateway simulated = new SimulatedGateway();
    private final HoldGateway simulatedHolds = new SimulatedHolds();
    private final StoreCreditGateway storeCredit;
    private final ShopTime shops;

    /** A gateway and the shops whose payments it may send back; every live shop when none is named. */
    private record Live(Gateway gateway, Optional<HoldGateway> holds, Optional<Set<UUID>> shops) {
        boolean serves(UUID shopId) {
            return shops.isEmpty() || shops.get().contains(shopId);
        }
    }

    Gateways(RefundsConfig config, ObjectMapper json, StoreCreditGateway storeCredit, ShopTime shops) {
        this.storeCredit = storeCredit;
        this.shops = shops;
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        config.gateways().forEach((name, set) -> {
            var upper = name.toUpperCase(Locale.ROOT);
            if (OURS.contains(upper)) {
                throw new IllegalStateException("A gateway cannot be called " + upper);
            }
            var call = new HttpCall(set, http, json);
            var holds = set.holds().<HoldGateway>map(url -> new HttpHolds(url, call));
            byName.put(upper, new Live(new HttpGateway(set, call), holds, set.shops()));
        });
    }

    /** Store credit goes back as store credit; money as its payment method says. */
    public String nameFor(UUID shopId, TenderKind kind, String method) {
        return kind == TenderKind.STORE_CREDIT ? StoreCreditGateway.NAME : nameFor(shopId, method);
    }

    /** The gateway of a payment method; by hand where none is set up for the shop. */
    public String nameFor(UUID shopId, String method) {
        if (method == null) {
            return RefundLeg.MANUAL;
        }
        var name = shops.isSandbox(shopId) ? SimulatedGateway.NAME : method.toUpperCase(Locale.ROOT);
        return find(shopId, name).isPresent() ? name : RefundLeg.MANUAL;
    }

    /** Empty when no gateway of this name is set up for the shop, or not any more. */
    Optional<Gateway> find(UUID shopId, String name) {
        if (StoreCreditGateway.NAME.equals(name)) {
            return Optional.of(storeCredit);
        }
        if (shops.isSandbox(shopId)) {
            return Optional.of(simulated).filter(here -> SimulatedGateway.NAME.equals(name));
        }
        return Optional.ofNullable(byName.get(name))
                .filter(live -> live.serves(shopId))
                .map(Live::gateway);
    }

    /** Where a sum can be held at a payment of this method; by hand where its gateway holds nothing. */
    public String holderFor(UUID shopId, String method) {
        var name = nameFor(shopId, method);
        return holder(shopId, name).isPresent() ? name : RefundLeg.MANUAL;
    }

    /** Empty when no gateway of this name holds money for the shop, or not any more. */
    public Optional<HoldGateway> holder(UUID shopId, String name) {
        if (shops.isSandbox(shopId)) {
            return Optional.of(simulatedHolds).filter(here -> SimulatedGateway.NAME.equals(name));
        }
        return Optional.ofNullable(byName.get(name))
                .filter(live -> live.serves(shopId))
                .flatMap(Live::holds);
    }
}
