package aftercare.bench;

import java.nio.file.Files;

/** Runs everything that {@code make bench} promises, and writes down what came out. */
public final class Bench {

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        var settings = Settings.read();
        var database = Database.at(settings.dbPort());
        var servers = new Servers(settings, database);
        servers.mustBeAlike();
        var machine = Machine.look(database);
        Say.line("%s", machine);
        var speed = settings.has("speed") ? new Speed(settings, database, servers).measure() : null;
        var start = settings.has("start") ? new StartUp(settings, servers).measure() : null;
        var retail = settings.has("retail") ? new Retail(settings, servers).measure() : null;
        // last: it empties the tables of the others
        var clocks = settings.has("clocks") ? new Clocks(settings, database, servers).measure() : null;
        var report = new Report(settings, machine, speed, start, retail, clocks).text();
        System.out.println(report);
        var file = settings.isWhole()
                ? settings.checkout().resolve("docs/performance.md")
                : settings.data().resolve("performance.md");
        Files.writeString(file, report);
        Say.line("  written to %s", file);
        if (clocks != null && !clocks.isRight()) {
            throw new IllegalStateException("Not every clock had its outcome exactly once.");
        }
        if (retail != null && !retail.replayed().ties()) {
            throw new IllegalStateException("The refunds of the replay do not tie with the credit notes.");
        }
    }
}
