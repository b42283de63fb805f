package aftercare.bench;

/** What the clocks did, on the page. */
record ClocksPage(Clocks.Found found) {

    void write(Page page) {
        page.line("");
        page.line("## Clocks");
        page.line("");
        page.line(
                "%,d waiting clocks, %,d of them due within one minute, three processes of the API on one database, one killed"
                        + " when %,d had fired.",
                found.waiting(), found.due(), found.firedAtDeath());
        page.line("");
        page.line("| | |");
        page.line("|---|---|");
        page.line(
                "| outcomes, each exactly once | %,d of %,d%s |",
                found.once(), found.due(), found.isRight() ? "" : " **wrong**");
        page.line("| all done after the first was due | %.1f s |", found.doneSeconds());
        page.line("| behind its due instant, the middle one | %.1f s |", found.middleLagSeconds());
        page.line(
                "| the last one (the killed process's portion waits for its lease of 30 s) | %.1f s |",
                found.longestLagSeconds());
        page.line(
                "| a sweep when nothing is due, at %,d and at %,d waiting | %.0f µs and %.0f µs |",
                found.few(), found.waiting(), found.emptySweepMicrosAtFew(), found.emptySweepMicrosAtAll());
    }
}
