package aftercare.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Real orders through the import, real returns through the API, in a sandbox shop whose clock is set to their dates. */
record Retail(Settings settings, Servers servers) {

    /** So long that late returns are judged as this shop judged them: it took them all. */
    private static final int PROMISED_DAYS = 3650;

    record Found(RetailImport.Found imported, RetailReplay.Found replayed, long peakHeapMiB, long residentMiB) {}

    Found measure() throws IOException, InterruptedException, SQLException {
        var data = new RetailData(settings.retail());
        if (!data.isThere()) {
            Say.line(
                    "  %s is not there; name the folder of orders.csv and returns.csv in BENCH_DATA.",
                    settings.retail());
            return null;
        }
        var gcLog = settings.data().resolve("logs/import-gc.log");
        var plan = servers.api().with("-Xlog:gc:file=" + gcLog);
        var owner = Caller.person(settings.keycloakPort(), "admin");
        try (var api = servers.startApi(plan)) {
            var partner = Caller.partner(settings.keycloakPort()).at(open(api, owner));
            try (var staff = new Door(api.port(), owner);
                    var buyerSide = new Door(api.port(), partner)) {
                Say.line("  importing …");
                var imported = new RetailImport(data, settings.data(), gcLog).run(staff, api);
                Say.line(
                        "    %,d lines in %.1f s: %,.0f a second; heap at most %d MiB",
                        imported.lines(), imported.seconds(), imported.linesPerSecond(), imported.peakHeapMiB());
                Say.line("  replaying …");
                var replayed = new RetailReplay(buyerSide, staff).run(data.cases());
                return new Found(imported, replayed, imported.peakHeapMiB(), api.peakResidentMiB());
            }
        }
    }

    private UUID open(Server api, Caller owner) throws IOException, SQLException {
        UUID shop;
        try (var door = new Door(api.port(), owner)) {
            shop = UUID.fromString(door.post("/shops", Orders.shop("Online retail", true, PROMISED_DAYS))
                    .get("id")
                    .asText());
        }
        owner.at(shop);
        try (var door = new Door(api.port(), owner)) {
            door.put("/sandbox/clock", Map.of("now", "2010-12-01T00:00:00Z"));
        }
        servers.database().letIn(shop, "client:demo-partner");
        return shop;
    }
}
