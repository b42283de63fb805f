package aftercare.problems;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import aftercare.testing.Api;
import aftercare.testing.Tokens;
import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

/** A caller who traces his requests finds ours among them. */
@QuarkusTest
class TraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    /** Says something into the log while it is asked. */
    @ApplicationScoped
    static class Speaker {

        void register(@Observes Router router) {
            router.get("/speak").handler(request -> {
                Log.info("spoken");
                request.end(Trace.onward().orElse(""));
            });
        }
    }

    @Test
    void goesOnWithANewStepAndSaysWhich() {
        Api.as(Tokens.agent())
                .header("traceparent", PARENT)
                .get("/me")
                .then()
                .statusCode(200)
                .header("traceresponse", matchesPattern("00-" + TRACE + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-01"));
    }

    @Test
    void isInEveryLineOfTheLogAndToldToWhomWeAsk() {
        var seen = new CopyOnWriteArrayList<Map<String, String>>();
        var listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                seen.add(((ExtLogRecord) line).getMdcCopy());
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                seen.clear();
            }
        };
        var log = Logger.getLogger(Speaker.class.getName());
        log.setLevel(java.util.logging.Level.ALL);
        log.addHandler(listening);
        try {
            var onward = io.restassured.RestAssured.given()
                    .basePath("/")
                    .header("traceparent", PARENT)
                    .get("/speak")
                    .asString();
            assertThat(onward).startsWith("00-" + TRACE);
            assertThat(seen).extracting(mdc -> mdc.get("traceId")).isEqualTo(List.of(TRACE));
        } finally {
            log.removeHandler(listening);
            log.setLevel(null);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rubbish",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void whatCannotBeReadIsAsIfItWereNotThere(String traceparent) {
        Api.as(Tokens.agent())
                .header("traceparent", traceparent)
                .get("/me")
                .then()
                .statusCode(200)
                .header("traceresponse", nullValue());
    }
}
