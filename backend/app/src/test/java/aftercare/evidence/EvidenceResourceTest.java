package aftercare.evidence;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import aftercare.access.Actor;
import aftercare.files.FileStore;
import aftercare.problems.Refusal;
import aftercare.shops.StaffRole;
import aftercare.testing.Api;
import aftercare.testing.MovableClock;
import aftercare.testing.People;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class EvidenceResourceTest {

    private static final UUID CASE_OF_BUYER = UUID.fromString("0197a000-0000-7000-8000-0000000000b1");

    @Inject
    TwoShops shops;

    @Inject
    Evidences evidences;

    @Inject
    DropUnattached dropping;

    @Inject
    FileStore files;

    @Inject
    MovableClock clock;

    /** Stands for the cases: one case, whose buyer is {@link People#BUYER}. */
    @ApplicationScoped
    static class OneCase implements CaseOwner {
        @Override
        public boolean isBuyerOf(UUID subjectId, String subject) {
            return subjectId.equals(CASE_OF_BUYER) && subject.equals(People.BUYER.subject());
        }
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void aPhotoIsKeptAsItIsAndShownSmall() throws IOException {
        var photo = SampleFiles.turnedPhoto(1600, 800, 6);
        var id = send(Tokens.agent(), "破损 茶壶.jpg", photo)
                .statusCode(201)
                .body("fileName", equalTo("破损 茶壶.jpg"))
                .body("contentType", equalTo("image/jpeg"))
                .body("bytes", equalTo(photo.length))
                .body("picture", equalTo(true))
                .body("width", equalTo(800))
                .body("height", equalTo(1600))
                .body("uploadedBy", equalTo("agent"))
                .body("sha256", notNullValue())
                .body("links.preview", notNullValue())
                .extract()
                .<String>path("id");
        var original = Api.as(Tokens.agent()).get("/evidence/{id}/original", id);
        original.then()
                .statusCode(200)
                .header("Content-Type", "image/jpeg")
                .header("Content-Disposition", startsWith("inline; filename*=UTF-8''%E7%A0%B4%E6%8D%9F%20"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", startsWith("sandbox"))
                .header("Cache-Control", startsWith("private"));
        assertThat(original.asByteArray()).isEqualTo(photo);
        var preview = Api.as(Tokens.agent()).get("/evidence/{id}/preview", id);
        preview.then().statusCode(200).header("Content-Type", "image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(preview.asByteArray())).getHeight())
                .isEqualTo(640);
        Api.as(Tokens.agent())
                .header("If-None-Match", original.header("ETag"))
                .get("/evidence/{id}/original", id)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @MethodSource
    void whatIsAllowedIsFoundOutByLooking(String type, byte[] content, String way) {
        var id = send(someone(), "file.bin", content)
                .statusCode(201)
                .body("contentType", equalTo(type))
                .extract()
                .<String>path("id");
        Api.as(Tokens.agent())
                .get("/evidence/{id}/original", id)
                .then()
                .statusCode(200)
                .header("Content-Type", type)
                .header("Content-Disposition", startsWith(way));
    }

    static List<Arguments> whatIsAllowedIsFoundOutByLooking() {
        return List.of(
                Arguments.of("image/jpeg", SampleFiles.picture("jpeg", 8, 8), "inline"),
                Arguments.of("image/png", SampleFiles.picture("png", 8, 8), "inline"),
                Arguments.of("image/gif", SampleFiles.picture("gif", 8, 8), "inline"),
                Arguments.of("image/webp", SampleFiles.webp(), "inline"),
                Arguments.of("image/heic", SampleFiles.mp4("heic"), "attachment"),
                Arguments.of("application/pdf", SampleFiles.pdf(), "attachment"),
                Arguments.of("video/mp4", SampleFiles.mp4("mp42"), "attachment"),
                Arguments.of("video/mp4", SampleFiles.mp4("isom"), "attachment"),
                Arguments.of("video/quicktime", SampleFiles.mp4("qt  "), "attachment"));
    }

    @ParameterizedTest
    @MethodSource
    void aDisguisedFileIsRefused(byte[] content) {
        send(Tokens.agent(), "photo.jpg", content)
                .statusCode(415)
                .contentType("application/problem+json")
                .body("code", equalTo("FILE_TYPE_NOT_ALLOWED"))
                .body("errors[0].pointer", equalTo("/file"));
    }

    static List<byte[]> aDisguisedFileIsRefused() {
        return List.of(SampleFiles.html(), SampleFiles.svg(), SampleFiles.exe(), SampleFiles.text("just words"));
    }

    @Test
    void whatCannotBeDrawnHasNoPreview() {
        var id = send(Tokens.agent(), "a.pdf", SampleFiles.pdf())
                .statusCode(201)
                .body("picture", equalTo(false))
                .body("links.preview", nullValue())
                .extract()
                .<String>path("id");
        Api.as(Tokens.agent()).get("/evidence/{id}/preview", id).then().statusCode(404);
    }

    @Test
    void aBombIsRefused() {
        send(Tokens.agent(), "bomb.png", SampleFiles.bomb()).statusCode(422).body("code", equalTo("PICTURE_TOO_LARGE"));
    }

    @Test
    void anEmptyFileIsRefused() {
        send(Tokens.agent(), "empty.jpg", new byte[0]).statusCode(400).body("errors[0].code", equalTo("FILE_EMPTY"));
    }

    @Test
    void aFileOf40MegabytesIsRefused() {
        send(Tokens.agent(), "film.mp4", new byte[40 * 1_048_576])
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("FILE_TOO_LARGE"))
                .body("errors[0].pointer", equalTo("/file"));
    }

    @Test
    void aFileJustAboveTheLimitIsRefused() {
        send(Tokens.agent(), "film.mp4", new byte[20 * 1_048_576 + 1]).statusCode(413);
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        Api.as(Tokens.agent())
                .multiPart("orderId", "x")
                .post("/evidence")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/file"));
    }

    @Test
    void aFileOfAnotherShopIsUnknown() {
        var id = send(Tokens.agent(), "a.pdf", SampleFiles.pdf()).extract().<String>path("id");
        Api.as(Tokens.agent2()).get("/evidence/{id}/original", id).then().statusCode(404);
        Api.as(Tokens.agent2()).get("/evidence/{id}/preview", id).then().statusCode(404);
        // no dispute about it is before him
        Api.as(Tokens.arbiter()).get("/evidence/{id}/original", id).then().statusCode(404);
        Api.nobody().get("/evidence/{id}/original", id).then().statusCode(401);
    }

    @Test
    void aPartnerNeedsTheScopes() {
        Api.as(Tokens.partner("orders:read"))
                .multiPart("file", "a.pdf", SampleFiles.pdf())
                .post("/evidence")
                .then()
                .statusCode(403);
        var id = send(Tokens.partner("evidence:write"), "a.pdf", SampleFiles.pdf())
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.as(Tokens.partner("returns:read"))
                .get("/evidence/{id}/original", id)
                .then()
                .statusCode(200);
        Api.as(Tokens.partner("evidence:write"))
                .get("/evidence/{id}/original", id)
                .then()
                .statusCode(403);
    }

    @Test
    void aBuyerHandsInForHisOwnOrderOnly() {
        var order = orderOf(People.BUYER);
        var id = send(Tokens.buyer(), "a.pdf", SampleFiles.pdf(), order)
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.as(Tokens.buyer()).get("/evidence/{id}/original", id).then().statusCode(200);
        Api.as(Tokens.agent()).get("/evidence/{id}/original", id).then().statusCode(200);
        Api.as(Tokens.buyer2()).get("/evidence/{id}/original", id).then().statusCode(404);
        send(Tokens.buyer2(), "a.pdf", SampleFiles.pdf(), order).statusCode(404).body("code", equalTo("UNKNOWN_ORDER"));
        send(Tokens.buyer(), "a.pdf", SampleFiles.pdf()).statusCode(400).body("errors[0].pointer", equalTo("/orderId"));
        send(Tokens.buyer(), "a.pdf", SampleFiles.pdf(), "seven").statusCode(404);
    }

    @Test
    void theBuyerOfACaseSeesWhatStaffAttachedToIt() {
        var id = send(Tokens.agent(), "proof.pdf", SampleFiles.pdf()).extract().<String>path("id");
        Api.as(Tokens.buyer()).get("/evidence/{id}/original", id).then().statusCode(404);
        claim(List.of(UUID.fromString(id)), CASE_OF_BUYER, actor(Actor.Kind.STAFF, People.AGENT));
        Api.as(Tokens.buyer()).get("/evidence/{id}/original", id).then().statusCode(200);
        Api.as(Tokens.buyer2()).get("/evidence/{id}/original", id).then().statusCode(404);
    }

    @Test
    void aFileBelongsToOneCase() {
        var token = Tokens.person("collector", "buyer");
        var by = new Actor(Actor.Kind.BUYER, "collector", "collector");
        var id = UUID.fromString(send(token, "a.pdf", SampleFiles.pdf(), orderOf("collector"))
                .extract()
                .path("id"));
        var one = UUID.randomUUID();
        refused(() -> claim(List.of(id), one, actor(Actor.Kind.BUYER, People.BUYER2)), "/evidence/0");
        claim(List.of(id), one, by);
        claim(List.of(id), one, by);
        refused(() -> claim(List.of(id), UUID.randomUUID(), by), "/evidence/0");
        refused(() -> claim(List.of(id, UUID.randomUUID()), one, by), "/evidence/1");
        refused(() -> claim(List.of(id, id), one, by), "/evidence/1");
        assertThat(QuarkusTransaction.requiringNew().call(() -> evidences.of(one, true)))
                .extracting(EvidenceView::id)
                .containsExactly(id);
    }

    @Test
    void aFileIsClaimedForItsOwnShopOnly() {
        var id = UUID.fromString(
                send(Tokens.agent(), "a.pdf", SampleFiles.pdf()).extract().path("id"));
        refused(
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> evidences.claim(
                                List.of(id),
                                UUID.randomUUID(),
                                shops.two(),
                                actor(Actor.Kind.STAFF, People.AGENT2),
                                "ASK",
                                "/evidence")),
                "/evidence/0");
    }

    @Test
    void aCaseHasAtMostTwelveFilesOfTheBuyerAndRoomForTheShops() {
        var order = orderOf("collector");
        var token = Tokens.person("collector", "buyer");
        var collector = new Actor(Actor.Kind.BUYER, "collector", "collector");
        var ids = IntStream.range(0, 13)
                .mapToObj(i -> UUID.fromString(send(token, i + ".pdf", SampleFiles.pdf(), order)
                        .extract()
                        .path("id")))
                .toList();
        var subject = UUID.randomUUID();
        refused(() -> claim(ids, subject, collector), "/evidence");
        claim(ids.subList(0, 12), subject, collector);
        refused(() -> claim(ids.subList(12, 13), subject, collector), "/evidence");
        var proof = UUID.fromString(
                send(someone(), "proof.pdf", SampleFiles.pdf()).extract().path("id"));
        claim(List.of(proof), subject, actor(Actor.Kind.STAFF, People.AGENT));
    }

    /** A file of the buyer that an agent attaches is a file of the case, and one more. */
    @Test
    void whatAnAgentAttachesForTheBuyerCounts() {
        var id = UUID.fromString(send(Tokens.buyer(), "crack.pdf", SampleFiles.pdf(), orderOf(People.BUYER))
                .extract()
                .path("id"));
        var subject = UUID.randomUUID();
        var agent = actor(Actor.Kind.STAFF, People.AGENT);
        assertThat(attached(id, subject, agent)).isOne();
        assertThat(attached(id, subject, agent)).as("already there").isZero();
    }

    private int attached(UUID id, UUID subject, Actor actor) {
        return QuarkusTransaction.requiringNew()
                .call(() -> evidences.claim(List.of(id), subject, shops.one(), actor, "ASK", "/evidence"));
    }

    @Test
    void anUploaderHasAtMostTwentyUnattachedFiles() {
        var order = orderOf("hoarder");
        var token = Tokens.person("hoarder", "buyer");
        for (var i = 0; i < 20; i++) {
            send(token, i + ".pdf", SampleFiles.pdf(), order).statusCode(201);
        }
        send(token, "one-more.pdf", SampleFiles.pdf(), order)
                .statusCode(422)
                .body("code", equalTo("TOO_MANY_UNATTACHED"));
    }

    @Test
    void twoUploadsAtOnceAreTwoFiles() throws Exception {
        var uploads = List.<Callable<String>>of(
                () -> send(Tokens.warehouse(), "1.png", SampleFiles.picture("png", 900, 900))
                        .extract()
                        .path("id"),
                () -> send(Tokens.warehouse(), "2.png", SampleFiles.picture("png", 900, 900))
                        .extract()
                        .path("id"));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var ids = threads.invokeAll(uploads);
            assertThat(ids.get(0).get()).isNotNull().isNotEqualTo(ids.get(1).get());
        }
    }

    @Test
    void theSameUploadUnderOneKeyIsOneFile() {
        var key = UUID.randomUUID().toString();
        var first =
                sendWithKey(key, SampleFiles.pdf()).statusCode(201).extract().<String>path("id");
        sendWithKey(key, SampleFiles.pdf())
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        sendWithKey(key, SampleFiles.mp4("isom")).statusCode(422);
    }

    @Test
    void whatNobodyAttachedIsDroppedAfterADay() throws IOException {
        var kept = UUID.fromString(
                send(someone(), "a.pdf", SampleFiles.pdf()).extract().path("id"));
        var lost = send(someone(), "b.png", SampleFiles.picture("png", 9, 9))
                .extract()
                .<String>path("id");
        claim(List.of(kept), UUID.randomUUID(), actor(Actor.Kind.STAFF, People.AGENT));
        clock.forward(Duration.ofHours(23));
        dropping.drop();
        Api.as(Tokens.agent()).get("/evidence/{id}/original", lost).then().statusCode(200);
        clock.forward(Duration.ofHours(2));
        assertThat(dropping.drop()).isPositive();
        Api.as(Tokens.agent()).get("/evidence/{id}/original", lost).then().statusCode(404);
        Api.as(Tokens.agent()).get("/evidence/{id}/original", kept).then().statusCode(200);
        var key = "evidence/" + shops.one() + "/" + lost;
        assertThatThrownBy(() -> files.open(key)).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> files.open(key + "-preview")).isInstanceOf(FileNotFoundException.class);
    }

    /** A member of shop one of this call alone, so that no test uses up another's twenty files. */
    private String someone() {
        var subject = "someone-" + UUID.randomUUID();
        shops.employ(shops.one(), subject, StaffRole.AGENT);
        return Tokens.person(subject, null);
    }

    private void claim(List<UUID> ids, UUID subject, Actor actor) {
        QuarkusTransaction.requiringNew()
                .run(() -> evidences.claim(ids, subject, shops.one(), actor, "ASK", "/evidence"));
    }

    private static void refused(ThrowingCallable act, String pointer) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.errors().getFirst().pointer()).isEqualTo(pointer));
    }

    private static Actor actor(Actor.Kind kind, People who) {
        return new Actor(kind, who.subject(), who.name());
    }

    private String orderOf(People buyer) {
        return orderOf(buyer.subject());
    }

    private String orderOf(String subject) {
        var money = Map.of("amount", "25.80", "currency", "CNY");
        var line = Map.of("lineNo", 1, "sku", "T-1", "title", "陶瓷茶壶", "quantity", 2, "unitPrice", "12.90");
        return Api.as(
                        Tokens.supervisor(),
                        Map.of(
                                "externalRef",
                                "evidence-" + UUID.randomUUID(),
                                "placedAt",
                                "2026-11-01T10:00:00Z",
                                "currency",
                                "CNY",
                                "buyer",
                                Map.of("subject", subject),
                                "lines",
                                List.of(line),
                                "tenders",
                                List.of(Map.of("ref", "t1", "kind", "CARD", "amount", money))))
                .post("/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse send(String token, String name, byte[] content) {
        return Api.as(token).multiPart("file", name, content).post("/evidence").then();
    }

    private static ValidatableResponse send(String token, String name, byte[] content, String orderId) {
        return Api.as(token)
                .multiPart("file", name, content)
                .multiPart("orderId", orderId)
                .post("/evidence")
                .then();
    }

    private static ValidatableResponse sendWithKey(String key, byte[] content) {
        return Api.as(Tokens.finance())
                .header("Idempotency-Key", key)
                .multiPart("file", "a.pdf", content)
                .post("/evidence")
                .then();
    }
}
