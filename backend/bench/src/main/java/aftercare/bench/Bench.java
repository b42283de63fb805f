package aftercare.bench;

/** Runs everything that {@code make bench} promises, and writes down what came out. */
public final class Bench {

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        var settings = Settings.read();
        var database = Database.at(settings.dbPort());
        var servers = new Servers(settings, database);
        servers.mustBeAlike();
        if (settings.has("start")) {
            Say.line("How soon it is ready");
            new StartUp(settings, servers).measure();
        }
        if (settings.has("speed")) {
            Say.line("Beside a bare server");
            var found = new Speed(settings, database, servers).measure();
            Say.line(
                    "list 10k→%d: cpu ×%.2f speed ×%.2f (bare ×%.2f); resident %d MiB; filled in %d s",
                    found.cases(),
                    found.growthByCpu(),
                    found.growthBySpeed(),
                    found.bareGrowthBySpeed(),
                    found.residentMiB(),
                    found.fillSeconds());
        }
    }
}
