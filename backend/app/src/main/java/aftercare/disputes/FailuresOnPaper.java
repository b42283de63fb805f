package aftercare.disputes;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import aftercare.failures.FailuresView;
import aftercare.pdf.Paper;

/** What went wrong in a disputed case, the first in time first, as its paper says it; nothing is written where nothing did. */
record FailuresOnPaper(List<FailuresView.One> told) {

    void writeTo(Paper paper, UnaryOperator<String> word, Function<Instant, String> at) {
        var standing =
                told.stream().filter(failure -> failure.takenBackAt() == null).toList();
        if (standing.isEmpty()) {
            return;
        }
        paper.heading(word.apply("FAILURES"))
                .table(
                        List.of(word.apply("WHAT"), word.apply("FAULT"), word.apply("AT"), word.apply("NOTE")),
                        new float[] {4, 2, 3, 5},
                        standing.stream()
                                .map(failure -> List.of(
                                        failure.written() + " " + failure.text(),
                                        word.apply("FAULT_" + failure.fault()),
                                        at.apply(failure.failedAt()),
                                        failure.note() == null ? "" : failure.note()))
                                .toList());
    }
}
