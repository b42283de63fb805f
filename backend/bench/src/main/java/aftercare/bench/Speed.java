package aftercare.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The API beside the bare server: the list at two sizes, then every operation at three numbers of connections. */
record Speed(Settings settings, Database database, Servers servers) {

    private static final int[] CONNECTIONS = {1, 16, 64};

    /** What was found. {@code small} and {@code large} are the list at 10,000 cases and at all. */
    record Found(List<Duel> duels, Duel small, Duel large, long residentMiB, long fillSeconds, int cases) {

        /** How much slower the list is at full size, as the API's CPU per request and by requests per second. */
        double growthByCpu() {
            return Duel.median(large.ours(), Round::cpuMicros) / Duel.median(small.ours(), Round::cpuMicros);
        }

        double growthBySpeed() {
            return Duel.median(small.ours(), Round::perSecond) / Duel.median(large.ours(), Round::perSecond);
        }

        double growthOfDatabase() {
            return Duel.median(large.ours(), Round::databaseMicros) / Duel.median(small.ours(), Round::databaseMicros);
        }

        double bareGrowthBySpeed() {
            return Duel.median(small.bare(), Round::perSecond) / Duel.median(large.bare(), Round::perSecond);
        }
    }

    Found measure() throws IOException, InterruptedException, SQLException {
        var owner = Caller.person(settings.keycloakPort(), "admin");
        try (var api = servers.startApi(servers.api());
                var stock = Stock.open(database, api.port(), owner);
                var bare = servers.startBare(servers.bare(stock.stored("quote"), stock.stored("terms")))) {
            return measure(api, bare, stock, owner);
        }
    }

    private Found measure(Server api, Server bare, Stock stock, Caller owner) throws IOException, SQLException {
        var counts = new DatabaseWork(database);
        var rules = new Duel.Rules(
                new Load(api, owner, counts), new Load(bare, owner, counts), settings.rounds(), settings.round());
        var operations = new Operations(stock);
        var before = System.nanoTime();
        stock.orders();
        stock.fill(Math.min(settings.small(), settings.cases()));
        Say.line("  warming up on %,d cases …", stock.cases());
        rules.warm(operations.list(), settings.warm().multipliedBy(2));
        var small = rules.duel(operations.list(), 16);
        Say.line("  filling up to %,d cases …", settings.cases());
        stock.fill(settings.cases());
        var filled = (System.nanoTime() - before) / 1_000_000_000;
        rules.warm(operations.list(), settings.warm());
        var large = rules.duel(operations.list(), 16);
        var duels = new ArrayList<Duel>();
        for (var name : settings.operations()) {
            var operation = operations.named(name);
            Say.line("  %s …", operation.name());
            rules.warm(operation, settings.warm());
            for (var connections : CONNECTIONS) {
                var duel = rules.duel(operation, connections);
                duels.add(duel);
                Say.line("    %s", SpeedPage.line(duel));
            }
        }
        return new Found(duels, small, large, api.peakResidentMiB(), filled, stock.cases());
    }
}
