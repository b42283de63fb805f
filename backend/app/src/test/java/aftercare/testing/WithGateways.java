package aftercare.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Payment services over HTTP: TESTPAY pays and holds, OTHERPAY pays, ELSEWHERE is another shop's. One start for all their tests. */
public final class WithGateways implements QuarkusTestProfile {

    private static final String PAYS = "aftercare.test.pays.port";
    private static final String HOLDS = "aftercare.test.holds.port";

    @Override
    public Map<String, String> getConfigOverrides() {
        System.setProperty(PAYS, String.valueOf(freePort()));
        System.setProperty(HOLDS, String.valueOf(freePort()));
        var here = "http://127.0.0.1:";
        var gateways = "aftercare.refunds.gateways.";
        return Map.of(
                gateways + "TESTPAY.url", here + pays() + "/pay",
                gateways + "TESTPAY.holds", here + holds() + "/holds",
                gateways + "TESTPAY.timeout", "1s",
                gateways + "OTHERPAY.url", here + pays() + "/other",
                gateways + "ELSEWHERE.url", here + pays() + "/pay",
                gateways + "ELSEWHERE.shops", UUID.randomUUID() + "," + UUID.randomUUID());
    }

    /** Where TESTPAY, OTHERPAY and ELSEWHERE pay. */
    public static int pays() {
        return Integer.getInteger(PAYS);
    }

    /** Where TESTPAY holds. */
    public static int holds() {
        return Integer.getInteger(HOLDS);
    }

    private static int freePort() {
        try (var any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
