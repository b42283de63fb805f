package aftercare.returns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** What is refused leaves nothing behind: no row of the shop in whatever table, no file, and no key that was used up. */
@QuarkusTest
class NothingStoredTest {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes();

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    @ConfigProperty(name = "aftercare.evidence.folder")
    Path folder;

    private UUID shop;
    private Cases cases;
    private List<Object> tables;

    @BeforeEach
    void open() {
        shop = shops.another("shop " + UUID.randomUUID(), false);
        cases = Cases.of(shops, shop);
        tables = rows
                .list("select table_name from information_schema.columns where table_schema = database()"
                        + " and column_name = 'shop_id' order by table_name")
                .stream()
                .map(List::getFirst)
                .toList();
        assertThat(tables).contains("return_request", "case_clock", "event", "evidence", "timeline_entry");
    }

    @Test
    void ofARefusedFileNothingIsKept() {
        refused(415, () -> send("photo.jpg", "<html><script>alert(1)</script></html>".getBytes()));
        refused(415, () -> send("photo.jpg", "MZ\u0000\u0003 a program".getBytes()));
        refused(415, () -> send("words.txt", "just words".getBytes()));
        refused(400, () -> send("empty.jpg", new byte[0]));
        refused(413, () -> send("film.mp4", new byte[40 * 1_048_576]));
        refused(413, () -> send("film.mp4", new byte[20 * 1_048_576 + 1]));
    }

    @Test
    void ofOneFileTooManyNothingIsKept() {
        var order = cases.placed(aDeliveredOrder().of(1, "10.00")).id();
        IntStream.range(0, 20).forEach(i -> sendOf(order, i + ".pdf").then().statusCode(201));
        assertThat(stored()).containsEntry("evidence", 20L).containsEntry("files", 20L);
        refused(422, () -> sendOf(order, "one more.pdf"));
    }

    @Test
    void ofARefusedRequestThereIsNoCase() {
        var order = cases.placed(aDeliveredOrder().of(2, "10.00")).id();
        refused(422, () -> submit(Cases.asking(order, "RETURN_REFUND", "NO_REASON", 1, 3)));
        refused(422, () -> submit(Cases.asking(order, "RETURN_REFUND", "NO_REASON", 7, 1)));
        refused(400, () -> submit(Cases.asking(order, "RETURN_REFUND", "NO_REASON", 1, 0)));
        refused(400, () -> submit(Map.of("orderId", order, "kind", "NONE", "reason", "NO_REASON")));
        refused(422, () -> submit(Cases.asking(UUID.randomUUID(), "RETURN_REFUND", "NO_REASON", 1, 1)));
        var late = cases.placed(aDeliveredOrder().sent(300).signed(290).of(1, "10.00"))
                .id();
        refused(422, () -> submit(Cases.asking(late, "RETURN_REFUND", "NO_REASON", 1, 1)));
        var unseen = Cases.asking(order, "RETURN_REFUND", "QUALITY", 1, 1);
        unseen.put("text", "裂了");
        unseen.put("evidence", List.of(UUID.randomUUID()));
        refused(422, () -> submit(unseen));
    }

    /** The key of a refused request is free: put right, it is carried out. */
    @Test
    void aRefusalUsesUpNoKey() {
        var order = cases.placed(aDeliveredOrder().of(2, "10.00")).id();
        var key = UUID.randomUUID().toString();
        refused(422, () -> submit(key, Cases.asking(order, "RETURN_REFUND", "NO_REASON", 1, 3)));
        submit(key, Cases.asking(order, "RETURN_REFUND", "NO_REASON", 1, 2))
                .then()
                .statusCode(201);
        assertThat(stored()).containsEntry("return_request", 1L);
    }

    private void refused(int status, Supplier<Response> act) {
        var before = stored();
        var answer = act.get();
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(stored()).isEqualTo(before);
    }

    private Map<Object, Long> stored() {
        var stored = new TreeMap<Object, Long>();
        tables.forEach(
                table -> stored.put(table, rows.count("select count(*) from " + table + " where shop_id = ?", shop)));
        stored.put("files", files());
        return stored;
    }

    private long files() {
        var ofShop = folder.resolve("evidence").resolve(shop.toString());
        if (!Files.exists(ofShop)) {
            return 0;
        }
        try (var all = Files.walk(ofShop)) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Response send(String name, byte[] content) {
        return Api.as(cases.agent).multiPart("file", name, content).post("/evidence");
    }

    private Response sendOf(UUID order, String name) {
        return Api.as(cases.buyer)
                .multiPart("file", name, PDF)
                .multiPart("orderId", order.toString())
                .post("/evidence");
    }

    private Response submit(Map<String, Object> asked) {
        return cases.trySubmitting(asked);
    }

    private Response submit(String key, Map<String, Object> asked) {
        return Api.as(cases.buyer, Json.of(asked))
                .header("Idempotency-Key", key)
                .post("/returns");
    }
}
