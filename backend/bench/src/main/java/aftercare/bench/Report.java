package aftercare.bench;

import java.io.IOException;

/** What came out, as the page that is kept with the sources. A part that was not measured is left out. */
record Report(
        Settings settings,
        Machine machine,
        Speed.Found speed,
        StartUp.Found start,
        Retail.Found retail,
        Clocks.Found clocks) {

    String text() throws IOException {
        var page = new Page();
        page.line("# How fast");
        page.line("");
        page.line("Written by `make bench` on %s; do not edit, run it again.", Machine.today());
        page.line("");
        page.line(
                "%s. Load of the machine (1, 5, 15 minutes) before: %s, after: %s.",
                machine, machine.busy(), Machine.load());
        page.line("");
        page.line("Both servers: `java %s -jar quarkus-run.jar`.", String.join(" ", Servers.FLAGS));
        if (speed != null) {
            new SpeedPage(speed).write(page);
        }
        if (start != null) {
            startUp(page);
        }
        if (retail != null) {
            new RetailPage(retail).write(page);
        }
        if (clocks != null) {
            new ClocksPage(clocks).write(page);
        }
        page.resource("method.md");
        return page.toString();
    }

    private void startUp(Page page) {
        page.line("");
        page.line("## Start");
        page.line("");
        page.line(
                "From `java` to a good answer of `/q/health/ready`, the middle of five, the database as the bench left it:");
        page.line("");
        page.line("| | ready after | asked for |");
        page.line("|---|---|---|");
        page.line("| as it is | %,d ms | |", start.plainMillis());
        page.line(
                "| with an AOT cache of a training run (`-XX:AOTCache`, %d MiB) | %,d ms | ≤ 4,000 ms%s |",
                start.cacheMiB(), start.cachedMillis(), start.cachedMillis() <= 4_000 ? "" : " **missed**");
        page.line("");
        page.line("Resident right after the start with the cache: %d MiB.", start.residentMiB());
    }
}
