package aftercare.bench;

/** How the real orders went in and the real returns went through. */
record RetailPage(Retail.Found found) {

    void write(Page page) {
        var imported = found.imported();
        var replayed = found.replayed();
        page.line("");
        page.line("## Real orders and returns");
        page.line("");
        page.line("| | | asked for |");
        page.line("|---|---|---|");
        page.line(
                "| orders imported (`POST /orders/imports`, one CSV file) | %,d orders, %,d lines, %d refused | |",
                imported.imported(), imported.lines(), imported.failed());
        page.line(
                "| speed | %,.0f lines/s (%.1f s) | ≥ 5,000 lines/s%s |",
                imported.linesPerSecond(), imported.seconds(), imported.linesPerSecond() >= 5_000 ? "" : " **missed**");
        page.line(
                "| heap at its highest, and what was still needed after collecting | %d MiB, %d MiB (`-Xmx512m`) | ≤ 512 MiB |",
                imported.peakHeapMiB(), imported.liveHeapMiB());
        page.line(
                "| returns replayed | %,d cases of %,d credit note rows in %.0f s, %,d completed | |",
                replayed.cases(), replayed.rows(), replayed.seconds(), replayed.completed());
        page.line(
                "| refused, by rule | %s | |",
                replayed.refused().isEmpty()
                        ? "none"
                        : replayed.refused() + ", worth " + replayed.refusedAmount() + " GBP");
        page.line(
                "| refunded | %,.2f GBP | %,.2f GBP%s |",
                replayed.refunded(),
                replayed.asked(),
                replayed.ties() ? ": ties to the cent, case by case" : " **does not tie**");
        replayed.differences().stream().limit(20).forEach(each -> page.line("| difference | %s | |", each));
        page.line("");
        page.line(
                "One request after the other, %,.0f a second, each POST with its Idempotency-Key:",
                replayed.timings().requests() / replayed.seconds());
        page.line("");
        page.line("| request | how many | a second, alone | p50 ms | p99 ms |");
        page.line("|---|---|---|---|---|");
        replayed.timings()
                .byName()
                .forEach((name, times) -> page.line(
                        "| %s | %,d | %,.0f | %.1f | %.1f |",
                        name,
                        times.getTotalCount(),
                        1e6 / times.getMean(),
                        times.getValueAtPercentile(50) / 1e3,
                        times.getValueAtPercentile(99) / 1e3));
        page.line("");
        page.line("Resident at its highest: %d MiB.", found.residentMiB());
    }
}
