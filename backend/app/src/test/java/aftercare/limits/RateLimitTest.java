package aftercare.limits;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.MovableClock;
import aftercare.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Who asks too often waits; nobody else does. */
@QuarkusTest
@TestProfile(RateLimitTest.Tight.class)
class RateLimitTest {

    /** Three requests a minute for a person, six for a system. */
    public static class Tight implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("aftercare.limits.person-per-minute", "3", "aftercare.limits.system-per-minute", "6");
        }
    }

    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void everyAnswerSaysWhatIsLeft() {
        var person = somebody();
        me(person)
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"caller\";q=3;w=60")
                .header("RateLimit", "\"caller\";r=2;t=20");
        Api.as(person).get("/returns/{id}", UUID.randomUUID()).then().statusCode(404);
        assertThat(me(person).header("RateLimit")).startsWith("\"caller\";r=0;");
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() {
        var person = somebody();
        for (var i = 0; i < 3; i++) {
            me(person).then().statusCode(200);
        }
        var refused = me(person);
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("TOO_MANY_REQUESTS"));
        var wait = Integer.parseInt(refused.header("Retry-After"));
        assertThat(wait).isBetween(1, 20);
        me(somebody()).then().statusCode(200);
        clock.forward(Duration.ofSeconds(wait));
        me(person).then().statusCode(200);
    }

    @Test
    void aSystemMayAskMoreOften() {
        for (var i = 0; i < 6; i++) {
            me(Tokens.partner()).then().statusCode(200);
        }
        me(Tokens.partner()).then().statusCode(429);
    }

    @Test
    void whoIsNotSignedInHasNoQuota() {
        Api.nobody().get("/me").then().statusCode(401).header("RateLimit", nullValue());
    }

    private static String somebody() {
        return Tokens.person("caller-" + UUID.randomUUID(), "buyer");
    }

    private static Response me(String token) {
        return Api.as(token).get("/me");
    }
}
