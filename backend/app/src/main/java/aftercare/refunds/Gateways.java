package aftercare.refunds;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The ways to send money back, by name. */
@ApplicationScoped
public class Gateways {

    private final Map<String, Gateway> byName;

    Gateways(RefundsConfig config, ObjectMapper json) {
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        byName = config.gateways().entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().toUpperCase(Locale.ROOT), e -> new HttpGateway(e.getValue(), http, json)));
    }

    /** The gateway of a payment method; by hand where none is set up. */
    public String nameFor(String method) {
        return method != null && byName.containsKey(method.toUpperCase(Locale.ROOT))
                ? method.toUpperCase(Locale.ROOT)
                : RefundLeg.MANUAL;
    }

    Gateway get(String name) {
        return byName.get(name);
    }
}
