package aftercare.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * What the list costs in a large shop beside a small one. Both stand on the same database server, each with an API and a bare
 * server of its own, and are asked in turns: minutes apart, the machine itself differs by more than the shops do.
 */
record Growth(Settings settings, Database database, Servers servers) {

    private static final int CONNECTIONS = 16;
    private static final int PORTS_APART = 4;

    /** The large shop first and the small one second in each. */
    record Found(Duel api, Duel bare, int few, int all) {

        /** How many times as long a page takes. */
        double byTime() {
            return 1 / api.bySpeed();
        }

        double bareByTime() {
            return 1 / bare.bySpeed();
        }

        double byCpu() {
            return 1 / api.byCpu();
        }

        double ofDatabase() {
            return Duel.ratio(api.ours(), api.bare(), Round::databaseMicros);
        }

        double bareOfDatabase() {
            return Duel.ratio(bare.ours(), bare.bare(), Round::databaseMicros);
        }
    }

    /** The large shop with its two servers, as they are measured otherwise. */
    record Large(Load api, Load bare, Stock stock) {}

    Found measure(Large large) throws IOException, InterruptedException, SQLException {
        var owner = Caller.person(settings.keycloakPort(), "admin");
        var small = new Servers(settings, database.beside(settings.dbPort(), "aftercare_small"));
        var few = Math.min(settings.small(), settings.cases());
        try (var api = small.startApi(small.api("the API of the small shop", settings.apiPort() + PORTS_APART));
                var stock = Stock.open(small.database(), api.port(), owner, few);
                var bare = small.startBare(small.bare(
                        "the bare server of the small shop",
                        settings.barePort() + PORTS_APART,
                        stock.stored("quote"),
                        stock.stored("terms")))) {
            stock.takeOrders();
            stock.fill(few);
            var counts = large.api().database();
            var here = new Operations(large.stock()).list();
            var there = new Operations(stock).list();
            Say.line(
                    "  the list of %,d cases and of %,d in turns …",
                    large.stock().cases(), few);
            var apis = duel(large.api(), here::ours, new Load(api, owner, counts), there::ours);
            var bares = duel(large.bare(), here::bare, new Load(bare, owner, counts), there::bare);
            var found = new Found(apis, bares, few, large.stock().cases());
            Say.line(
                    "    time ×%.2f, CPU ×%.2f, database ×%.2f; bare: time ×%.2f, database ×%.2f",
                    found.byTime(), found.byCpu(), found.ofDatabase(), found.bareByTime(), found.bareOfDatabase());
            return found;
        }
    }

    private Duel duel(Load large, Supplier<Request> here, Load small, Supplier<Request> there) {
        var pages = new Pages(here, there);
        var rules = new Duel.Rules(large, small, settings.rounds(), settings.round());
        rules.warm(pages, settings.warm());
        return rules.duel(pages, CONNECTIONS);
    }

    /** The same question to both shops. */
    private record Pages(Supplier<Request> here, Supplier<Request> there) implements Operation {

        @Override
        public String name() {
            return "list of 20";
        }

        @Override
        public Target target() {
            return Target.NONE;
        }

        @Override
        public Request ours() {
            return here.get();
        }

        @Override
        public Request bare() {
            return there.get();
        }
    }
}
