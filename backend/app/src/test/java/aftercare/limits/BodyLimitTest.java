package aftercare.limits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import aftercare.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class BodyLimitTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void aRequestOfMoreThanAMegabyteIsRefusedUnread() throws Exception {
        tooLarge(json("/returns/quote", BodyPublishers.ofString(quote(MEGABYTE + 1))), "BODY_TOO_LARGE");
    }

    @Test
    void aRequestThatDoesNotSayHowLongItIsIsReadNoFurtherThanAMegabyte() throws Exception {
        tooLarge(json("/returns/quote", chunked(quote(20 * MEGABYTE).getBytes())), "BODY_TOO_LARGE");
    }

    @Test
    void aSmallRequestMayLeaveItsLengthUnsaid() throws Exception {
        var answer = json("/returns/quote", chunked(quote(1_000).getBytes()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("/orderId");
    }

    @Test
    void aFileThatDoesNotSayHowLongItIsIsRefusedAboveItsLimit() throws Exception {
        tooLarge(form("/evidence", 40 * MEGABYTE), "FILE_TOO_LARGE");
    }

    @Test
    void anImportMayBeLargerThanAPicture() throws Exception {
        var answer = form("/orders/imports", 25 * MEGABYTE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private static void tooLarge(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(code);
    }

    private static String quote(int length) {
        var blank = "{\"lines\":[" + "{\"lineNo\":1},".repeat(length / 13);
        return blank + "{\"lineNo\":1}]}";
    }

    private static BodyPublisher chunked(byte[] content) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content));
    }

    private static HttpResponse<String> json(String path, BodyPublisher body) throws IOException, InterruptedException {
        return send(path, "application/json", Tokens.supervisor(), body);
    }

    private static HttpResponse<String> form(String path, int bytes) throws IOException, InterruptedException {
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        var form = (head + "a\n".repeat(bytes / 2) + "\r\n--x--\r\n").getBytes();
        return send(path, "multipart/form-data; boundary=x", Tokens.supervisor(), chunked(form));
    }

    private static HttpResponse<String> send(String path, String type, String token, BodyPublisher body)
            throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1" + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token)
                .POST(body)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(asked, BodyHandlers.ofString());
        }
    }
}
