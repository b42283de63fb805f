package aftercare.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The API beside the bare server: the list in a large shop and a small one, then every operation at three numbers of connections. */
record Speed(Settings settings, Database database, Servers servers) {

    private static final int[] CONNECTIONS = {1, 16, 64};

    /** {@code growth}: where the list is measured. */
    record Found(List<Duel> duels, Optional<Growth.Found> growth, long residentMiB, long fillSeconds, int cases) {}

    Found measure() throws IOException, InterruptedException, SQLException {
        var owner = Caller.person(settings.keycloakPort(), "admin");
        try (var api = servers.startApi(servers.api());
                var stock = Stock.open(database, api.port(), owner);
                var bare = servers.startBare(servers.bare(stock.stored("quote"), stock.stored("terms")))) {
            return measure(api, bare, stock, owner);
        }
    }

    private Found measure(Server api, Server bare, Stock stock, Caller owner)
            throws IOException, InterruptedException, SQLException {
        var counts = new DatabaseWork(database);
        var ours = new Load(api, owner, counts);
        var its = new Load(bare, owner, counts);
        var rules = new Duel.Rules(ours, its, settings.rounds(), settings.round());
        var operations = new Operations(stock);
        var before = System.nanoTime();
        Say.line("  filling up to %,d cases …", settings.cases());
        stock.takeOrders();
        stock.fill(settings.cases());
        var filled = (System.nanoTime() - before) / 1_000_000_000;
        Optional<Growth.Found> growth = settings.operations().contains(Operations.LIST)
                ? Optional.of(new Growth(settings, database, servers).measure(new Growth.Large(ours, its, stock)))
                : Optional.empty();
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
        return new Found(duels, growth, api.peakResidentMiB(), filled, stock.cases());
    }
}
