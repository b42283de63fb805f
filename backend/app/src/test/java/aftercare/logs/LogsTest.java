package aftercare.logs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** A whole case, with mistakes in it, leaves nobody's name in the log. */
@QuarkusTest
class LogsTest {

    private final Cases cases = Cases.withANewBuyer();
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final Logger ours = Logger.getLogger("aftercare");
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord line) {
            written.add(((ExtLogRecord) line).getFormattedMessage() + " " + line.getThrown());
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            written.clear();
        }
    };

    @BeforeEach
    void listen() {
        ours.setLevel(Level.ALL);
        ours.addHandler(listening);
    }

    @AfterEach
    void listenNoMore() {
        ours.removeHandler(listening);
        ours.setLevel(null);
    }

    @Test
    void nobodysNameIsInTheLog() {
        ours.info("listening");
        var order = aDeliveredOrder().of(2, "25.00").boughtBy(cases.buyerSubject, "慕容雪莹");
        var id = cases.aPaidReturn(cases.placed(order).id(), 1, 1);
        cases.tryTo(cases.buyer, id, "withdraw", Map.of()).then().statusCode(409);
        Api.as(cases.agent).get("/returns?q=慕容雪莹").then().statusCode(200);
        Api.as(cases.agent).get("/orders?q=慕容雪莹").then().statusCode(200);
        Api.as(cases.buyer, "{\"broken\": 慕容雪莹").post("/returns").then().statusCode(400);
        assertThat(written).anyMatch(line -> line.startsWith("listening")).noneMatch(line -> line.contains("慕容雪莹"));
    }
}
