package aftercare.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** The API as somebody calls it. */
public final class Api {

    private Api() {}

    public static RequestSpecification as(String token) {
        return nobody().auth().oauth2(token);
    }

    public static RequestSpecification nobody() {
        return RestAssured.given().basePath("/api/v1").accept("application/json, */*");
    }

    public static RequestSpecification as(String token, Object body) {
        return as(token).contentType(ContentType.JSON).body(body);
    }
}
