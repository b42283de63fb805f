package aftercare.orders.imports;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;

import aftercare.files.FileStore;
import aftercare.jobs.Lease;
import aftercare.orders.Orders;
import aftercare.orders.PlacingOfOrders;
import aftercare.shops.ShopTime;
import aftercare.shops.Shops;
import aftercare.shops.StaffRole;
import aftercare.testing.Api;
import aftercare.testing.MovableClock;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class ImportResourceTest {

    private static final String HEAD = "external_ref,placed_at,currency,line_no,sku,title,quantity,unit_price\n";

    private static final String DYING = "the-worker-that-dies";

    @Inject
    TwoShops shops;

    @Inject
    OrderImports imports;

    @Inject
    ImportPortions portions;

    @Inject
    ImportWorker worker;

    @Inject
    FileStore files;

    @Inject
    Orders orders;

    @Inject
    Shops everyShop;

    @Inject
    PlacingOfOrders placing;

    @Inject
    Validator validator;

    @Inject
    ShopTime time;

    @Inject
    ObjectMapper json;

    @Inject
    EntityManager db;

    @Inject
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void aFileIsTakenAndWorkedOff() {
        var prefix = prefix();
        var text = HEAD + order(prefix + 1, 3) + order(prefix + 2, 1);
        var id = hand("orders.csv", utf8(text))
                .statusCode(202)
                .header("Location", startsWith("/api/v1/orders/imports/"))
                .body("status", equalTo("QUEUED"))
                .body("format", equalTo("CSV"))
                .body("fileName", equalTo("orders.csv"))
                .extract()
                .<String>path("id");
        done(id).body("rows", equalTo(4))
                .body("imported", equalTo(2))
                .body("failed", equalTo(0))
                .body("bytesRead", equalTo(utf8(text).length));
        Api.as(Tokens.supervisor())
                .queryParam("q", prefix + 1)
                .get("/orders")
                .then()
                .body("items", hasSize(1))
                .body("items[0].total.amount", equalTo("77.40"))
                .body("items[0].status", equalTo("PAID"));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var text = HEAD + order(prefix() + 1, 2);
        done(handed(text)).body("imported", equalTo(1));
        done(handed(text)).body("imported", equalTo(0)).body("unchanged", equalTo(1));
        done(handed(text.replace("茶壶", "大茶壶"))).body("updated", equalTo(1));
    }

    @Test
    void anEditedOrderInAGbkFileWithWindowsLineEndsIsRead() {
        var prefix = prefix();
        var text = (HEAD + order(prefix + 1, 30)).replace("\n", "\r\n");
        done(hand("gbk.csv", text.getBytes(Charset.forName("GBK"))).extract().path("id"))
                .body("imported", equalTo(1));
        Api.as(Tokens.supervisor())
                .queryParam("q", prefix + 1)
                .get("/orders")
                .then()
                .body("items[0].title", containsString("景德镇"));
    }

    @Test
    void ordersComeAsNdjsonToo() {
        var prefix = prefix();
        var good = "{\"externalRef\":\"" + prefix + "1\",\"placedAt\":\"2026-11-01T00:00:00Z\",\"currency\":\"CNY\","
                + "\"lines\":[{\"lineNo\":1,\"sku\":\"S\",\"title\":\"T\",\"quantity\":1,\"unitPrice\":\"5.00\"}],"
                + "\"tenders\":[{\"ref\":\"t\",\"kind\":\"CARD\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"CNY\"}}]}";
        var text = good + "\n\n{broken\n"
                + good.replace(prefix + "1", prefix + "2").replace("\"quantity\":1", "\"quantity\":0")
                + "\n" + good.replace(prefix + "1", prefix + "3").replace("\"sku\"", "\"sko\"") + "\n"
                + good.replace(prefix + "1", prefix + "4").replace("\"5.00\",\"currency\"", "\"6.00\",\"currency\"")
                + "\n";
        var id = hand("orders.ndjson", utf8(text))
                .body("format", equalTo("NDJSON"))
                .extract()
                .<String>path("id");
        done(id).body("imported", equalTo(1)).body("failed", equalTo(4)).body("rows", equalTo(5));
        Api.as(Tokens.supervisor())
                .accept("application/json")
                .get("/orders/imports/{id}/errors", id)
                .then()
                .statusCode(200)
                .body("items.row", hasItems(3, 4, 5, 6))
                .body("items.code", hasItems("NOT_JSON", "TOO_SMALL", "UNKNOWN_FIELD", "TENDERS_NOT_EQUAL"))
                .body("items.pointer", hasItems("/lines/0/quantity", "/lines/0/sko"));
    }

    @Test
    void whatIsWrongIsSaidRowByRow() {
        var prefix = prefix();
        var text = HEAD
                + order(prefix + 1, 2)
                + order(prefix + 2, 1).replace(",2,12.90", ",0,12.90")
                + order(prefix + 3, 1).replace("CNY", "EUR")
                + order(prefix + 4, 1).replace("12.90", "=1+1");
        var id = handed(text);
        done(id).body("imported", equalTo(1)).body("failed", equalTo(3)).body("errors", equalTo(3));
        var file = Api.as(Tokens.supervisor())
                .accept("text/csv")
                .get("/orders/imports/{id}/errors", id)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", endsWith(".csv\""))
                .extract()
                .asString();
        assertThat(file)
                .contains("4,\"quantity\",\"TOO_SMALL\",\"数值太小。\"")
                .contains("5,\"currency\",\"WRONG_CURRENCY\",\"本店以 CNY 交易。\"")
                .contains("6,\"unit_price\",\"MONEY_FORMAT\"");
    }

    @Test
    void theErrorsAreInTheLanguageOfWhoSentTheFile() {
        var id = Api.as(Tokens.supervisor())
                .header("Accept-Language", "en")
                .multiPart("file", "a.csv", utf8(HEAD + order(prefix(), 1).replace("CNY", "EUR")))
                .post("/orders/imports")
                .then()
                .extract()
                .<String>path("id");
        done(id);
        Api.as(Tokens.supervisor())
                .accept("application/json")
                .get("/orders/imports/{id}/errors", id)
                .then()
                .body("items[0].detail", equalTo("This shop trades in CNY."));
    }

    @Test
    void aFileThatIsNotMeantForUsFailsWhole() {
        failed(HEAD.replace("title,", "") + "x\n", "COLUMNS_MISSING", "title");
        failed("colour," + HEAD + "x\n", "UNKNOWN_COLUMN", "colour");
        failed("c,".repeat(100_000) + "\n", "COLUMNS_TOO_MANY", "200");
        var latin = (HEAD + order(prefix(), 1).replace("景德镇茶壶", "Théière en céramique émaillée")).repeat(20);
        var id = hand("a.csv", latin.getBytes(StandardCharsets.ISO_8859_1))
                .extract()
                .<String>path("id");
        ended(id)
                .body("status", equalTo("FAILED"))
                .body("failure", equalTo("ENCODING_UNKNOWN"))
                .body("rows", equalTo(0));
    }

    @Test
    void aSpreadsheetOrNothingIsRefusedAtTheDoor() {
        hand("orders.csv", new byte[] {'P', 'K', 3, 4, 0, 0}).statusCode(415).body("code", equalTo("IMPORT_NOT_TEXT"));
        hand("orders.csv", new byte[0]).statusCode(400).body("errors[0].pointer", equalTo("/file"));
        Api.as(Tokens.supervisor())
                .multiPart("format", "CSV")
                .post("/orders/imports")
                .then()
                .statusCode(400);
    }

    @Test
    void onlySupervisorsAndThoseWithTheScopeMayAndOnlyInTheirShop() {
        var id = handed(HEAD + order(prefix(), 1));
        done(id);
        Api.as(Tokens.agent())
                .multiPart("file", "a.csv", utf8(HEAD))
                .post("/orders/imports")
                .then()
                .statusCode(403);
        Api.as(Tokens.agent()).get("/orders/imports").then().statusCode(403);
        Api.as(Tokens.buyer()).get("/orders/imports/{id}", id).then().statusCode(403);
        Api.nobody().get("/orders/imports/{id}", id).then().statusCode(401);
        Api.as(Tokens.partner("orders:write"))
                .get("/orders/imports/{id}", id)
                .then()
                .statusCode(200);
        Api.as(Tokens.partner("orders:read"))
                .get("/orders/imports/{id}", id)
                .then()
                .statusCode(403);
        var foreign = "supervisor-" + prefix();
        shops.employ(shops.two(), foreign, StaffRole.SUPERVISOR);
        var token = Tokens.person(foreign, null);
        Api.as(token).get("/orders/imports/{id}", id).then().statusCode(404);
        Api.as(token).get("/orders/imports/{id}/errors", id).then().statusCode(404);
        Api.as(token).get("/orders/imports").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void theNewestComeFirstPageByPage() {
        var older = handed(HEAD + order(prefix(), 1));
        done(older);
        var newer = handed(HEAD + order(prefix(), 1));
        done(newer);
        var first = Api.as(Tokens.supervisor())
                .queryParam("limit", 1)
                .get("/orders/imports")
                .then();
        first.body("items.id", hasItems(newer));
        Api.as(Tokens.supervisor())
                .queryParam("limit", 1)
                .queryParam("cursor", first.extract().<String>path("nextCursor"))
                .get("/orders/imports")
                .then()
                .body("items.id", hasItems(older));
    }

    @Test
    void anUploadUnderOneKeyIsOneImport() {
        var key = UUID.randomUUID().toString();
        var text = utf8(HEAD + order(prefix(), 1));
        var first = withKey(key, text);
        var second = withKey(key, text).header("Idempotency-Replayed", "true");
        second.body("id", equalTo(first.extract().path("id")));
        done(first.extract().path("id"));
    }

    @Test
    void anOrderIsKnownByItsReferenceToTheLetter() {
        var prefix = prefix();
        var text = HEAD + order(prefix + "a", 1) + order(prefix + "A", 1) + order(prefix + "ä", 1);
        done(handed(text)).body("imported", equalTo(3));
        done(handed(text)).body("unchanged", equalTo(3));
    }

    @Test
    void anOrderThatTheDatabaseRefusesIsLeftOutAlone() {
        var prefix = prefix();
        var line = "{\"externalRef\":\"%s\",\"placedAt\":\"2026-11-01T00:00:00Z\",\"currency\":\"CNY\","
                + "\"lines\":[{\"lineNo\":1,\"sku\":\"S\",\"title\":\"T\",\"quantity\":1,\"unitPrice\":\"5.00\"}],"
                + "\"tenders\":[{\"ref\":\"t\",\"kind\":\"CARD\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"CNY\"}}]}\n";
        var text =
                IntStream.range(0, 20).mapToObj(i -> line.formatted(prefix + i)).collect(Collectors.joining())
                        // for the database the same key as the one before, for us another one
                        + line.formatted(prefix + "19 ")
                        + line.formatted(prefix + "21");
        var id = hand("a.ndjson", utf8(text)).extract().<String>path("id");
        done(id).body("imported", equalTo(21)).body("failed", equalTo(1)).body("rows", equalTo(22));
        assertThat(placed(prefix)).isEqualTo(21);
    }

    /** The worker dies in the middle of the file, without a word; when its lease has run out another goes on. */
    @Test
    void anImportWhoseWorkerDiedIsContinuedWithoutDoublesOrLosses() {
        var prefix = prefix();
        var text = HEAD
                + IntStream.range(0, 2_000).mapToObj(i -> order(prefix + i, 2)).collect(Collectors.joining());
        var id = queued(text);
        assertThat(catchThrowable(() -> run(cutAfter(200_000)).run(UUID.fromString(id), DYING)))
                .isInstanceOf(PowerCut.class);
        var halfway = status(id);
        halfway.body("status", equalTo("RUNNING")).body("rows", greaterThan(0));
        int rows = halfway.extract().path("rows");
        assertThat(rows).isBetween(1, 3_999);
        assertThat(placed(prefix)).isEqualTo(rows / 2);

        worker.work();
        status(id).body("status", equalTo("RUNNING")).body("rows", equalTo(rows));

        clock.forward(Lease.LASTS.plus(Duration.ofSeconds(1)));
        worker.work();
        status(id)
                .body("status", equalTo("DONE"))
                .body("rows", equalTo(4_000))
                .body("imported", equalTo(2_000))
                .body("unchanged", equalTo(0))
                .body("failed", equalTo(0));
        assertThat(placed(prefix)).isEqualTo(2_000);
        assertThat(lines(prefix)).isEqualTo(4_000);
    }

    /** The first worker was only slow: what it still wants to commit is refused. */
    @Test
    void aWorkerThatWasOvertakenCommitsNothingMore() {
        var prefix = prefix();
        var text = HEAD
                + IntStream.range(0, 1_000).mapToObj(i -> order(prefix + i, 2)).collect(Collectors.joining());
        var id = queued(text);
        var overtaken = new FileStore() {
            private boolean first = true;

            @Override
            public Kept put(String key, InputStream content) throws IOException {
                return files.put(key, content);
            }

            @Override
            public InputStream open(String key) throws IOException {
                return new FilterInputStream(files.open(key)) {
                    private long left = 60_000;

                    @Override
                    public int read(byte[] into, int from, int most) throws IOException {
                        var read = super.read(into, from, most);
                        left -= read;
                        if (left < 0 && first && reading()) {
                            first = false;
                            clock.forward(Lease.LASTS.plusSeconds(1));
                            worker.work();
                        }
                        return read;
                    }
                };
            }

            private boolean reading() {
                return status(id).extract().<Integer>path("rows") > 0;
            }

            @Override
            public void delete(String key) throws IOException {
                files.delete(key);
            }
        };
        run(overtaken).run(UUID.fromString(id), DYING);
        status(id)
                .body("status", equalTo("DONE"))
                .body("imported", equalTo(1_000))
                .body("rows", equalTo(2_000));
        assertThat(placed(prefix)).isEqualTo(1_000);
        assertThat(lines(prefix)).isEqualTo(2_000);
    }

    @Test
    void aFileThatKeepsBreakingIsGivenUp() {
        var id = queued(HEAD + order(prefix(), 1));
        var breaking = new ImportWorker(imports, run(cutAfter(-1)), clock);
        for (var i = 1; i < 5; i++) {
            clock.forward(Duration.ofMinutes(1));
            assertThat(catchThrowable(breaking::work)).isInstanceOf(PowerCut.class);
        }
        clock.forward(Duration.ofMinutes(1));
        breaking.work();
        status(id).body("status", equalTo("FAILED")).body("failure", equalTo("MISHAP"));
        forgotten(id);
    }

    @Test
    void anOrderIsNotLeftOutBecauseTheDatabaseWasAway() {
        var prefix = prefix();
        var id = queued(HEAD + order(prefix + 1, 1) + order(prefix + 2, 1));
        var away = new ImportPortions(imports, everyShop, orders, placing, awayOnce(), clock);
        var worn = new ImportRun(imports, files, away, time, json, clock);
        worn.run(UUID.fromString(id), DYING);
        status(id).body("status", equalTo("RUNNING")).body("rows", equalTo(0)).body("failed", equalTo(0));
        assertThat(placed(prefix)).isZero();

        clock.forward(Lease.LASTS);
        worker.work();
        done(id).body("imported", equalTo(2)).body("failed", equalTo(0));
        assertThat(placed(prefix)).isEqualTo(2);
    }

    @Test
    void theFileIsForgottenHoweverItEnds() {
        var done = handed(HEAD + order(prefix(), 1));
        done(done);
        forgotten(done);
        var failed = handed("colour," + HEAD + "x\n");
        ended(failed).body("status", equalTo("FAILED"));
        forgotten(failed);
    }

    /** The file goes after the end is written down, so a moment later. */
    private void forgotten(String id) {
        var until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (isKept(id) && System.nanoTime() < until) {
            sleep();
        }
        assertThat(isKept(id)).isFalse();
    }

    private boolean isKept(String id) {
        try (var kept = files.open("imports/" + shops.one() + "/" + id)) {
            return true;
        } catch (FileNotFoundException forgotten) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Validator awayOnce() {
        var away = new AtomicBoolean(true);
        return (Validator) Proxy.newProxyInstance(
                Validator.class.getClassLoader(), new Class<?>[] {Validator.class}, (proxy, asked, args) -> {
                    if (away.getAndSet(false)) {
                        throw new JDBCConnectionException("away", new SQLException("away", "08S01"));
                    }
                    return asked.invoke(validator, args);
                });
    }

    private static final class PowerCut extends Error {}

    private FileStore cutAfter(long bytes) {
        return new FileStore() {
            @Override
            public Kept put(String key, InputStream content) throws IOException {
                return files.put(key, content);
            }

            /** The file is read once for its encoding; the cut comes when it is read for its orders. */
            @Override
            public InputStream open(String key) throws IOException {
                var reading = opened++ > 1 || bytes < 0;
                return new FilterInputStream(files.open(key)) {
                    private long left = bytes;

                    @Override
                    public int read(byte[] into, int from, int most) throws IOException {
                        var read = super.read(into, from, most);
                        left -= read;
                        if (reading && left < 0) {
                            throw new PowerCut();
                        }
                        return read;
                    }
                };
            }

            private int opened;

            @Override
            public void delete(String key) throws IOException {
                files.delete(key);
            }
        };
    }

    private ImportRun run(FileStore store) {
        return new ImportRun(imports, store, portions, time, json, clock);
    }

    /** As the door does it, and held by the worker that will die. */
    private String queued(String text) {
        var id = UUID.randomUUID();
        var bytes = utf8(text);
        QuarkusTransaction.requiringNew().run(() -> {
            var queued = OrderImport.queue(
                    id, shops.one(), "a.csv", ImportFormat.CSV, bytes.length, Locale.ENGLISH, "test", clock.instant());
            try {
                files.put(queued.key(), new ByteArrayInputStream(bytes));
            } catch (IOException unkept) {
                throw new UncheckedIOException(unkept);
            }
            // taken at once, so that no worker of another test comes first
            queued.take(DYING, clock.instant());
            imports.persist(queued);
        });
        return id.toString();
    }

    private long placed(String prefix) {
        return QuarkusTransaction.requiringNew()
                .call(() -> orders.count("shopId = ?1 and externalRef like ?2", shops.one(), prefix + "%"));
    }

    private long lines(String prefix) {
        return QuarkusTransaction.requiringNew()
                .call(() -> db.createQuery(
                                "select count(*) from OrderLine l where l.orderId in"
                                        + " (select o.id from Order o where o.externalRef like :ref)",
                                Long.class)
                        .setParameter("ref", prefix + "%")
                        .getSingleResult());
    }

    private static String prefix() {
        return UUID.randomUUID().toString().substring(0, 13) + "-";
    }

    private static String order(String ref, int lines) {
        return IntStream.rangeClosed(1, lines)
                .mapToObj(i -> ref + ",2026-11-01T09:30:00,CNY," + i + ",T-" + i + ",景德镇茶壶,2,12.90\n")
                .collect(Collectors.joining());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String handed(String text) {
        return hand("orders.csv", utf8(text)).statusCode(202).extract().path("id");
    }

    private static ValidatableResponse hand(String name, byte[] content) {
        return Api.as(Tokens.supervisor())
                .multiPart("file", name, content)
                .post("/orders/imports")
                .then();
    }

    private static ValidatableResponse withKey(String key, byte[] content) {
        return Api.as(Tokens.supervisor())
                .header("Idempotency-Key", key)
                .multiPart("file", "a.csv", content)
                .post("/orders/imports")
                .then()
                .statusCode(202);
    }

    private void failed(String text, String code, String named) {
        ended(handed(text))
                .body("status", equalTo("FAILED"))
                .body("failure", equalTo(code))
                .body("failureText", containsString(named))
                .body("rows", equalTo(0));
    }

    private static ValidatableResponse status(String id) {
        return Api.as(Tokens.supervisor())
                .get("/orders/imports/{id}", id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse done(String id) {
        return ended(id).body("status", equalTo("DONE"));
    }

    private static ValidatableResponse ended(String id) {
        var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < until) {
            var now = status(id);
            if (!List.of("QUEUED", "RUNNING").contains(now.extract().<String>path("status"))) {
                return now;
            }
            sleep();
        }
        throw new AssertionError("Import " + id + " does not end");
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
