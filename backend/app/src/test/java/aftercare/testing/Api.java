package aftercare.testing;

import java.nio.charset.StandardCharsets;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.apache.http.entity.mime.HttpMultipartMode;

/** The API as somebody calls it. */
public final class Api {

    /** File names are UTF-8, as browsers send them. */
    private static final RestAssuredConfig AS_A_BROWSER = RestAssured.config()
            .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset(StandardCharsets.UTF_8));

    private Api() {}

    public static RequestSpecification as(String token) {
        return nobody().auth().oauth2(token);
    }

    public static RequestSpecification nobody() {
        return RestAssured.given().config(AS_A_BROWSER).basePath("/api/v1").accept("application/json, */*");
    }

    public static RequestSpecification as(String token, Object body) {
        return as(token).contentType(ContentType.JSON).body(body);
    }

    /** A caller who traces what he asks for (W3C Trace Context). */
    public static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    public static RequestSpecification traced(String token, Object body) {
        return as(token, body).header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
    }

    /** Each a step of its own in that caller's trace, and none of them the caller's. */
    public static boolean isGoneOnWith(String traceparent) {
        return traceparent.matches("00-" + TRACE + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-01");
    }
}
