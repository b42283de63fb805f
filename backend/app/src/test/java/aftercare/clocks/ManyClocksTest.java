package aftercare.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.clocks.CaseClock.Kind;
import aftercare.clocks.CaseClock.Start;
import aftercare.clocks.CaseClock.Subject;
import aftercare.money.Money;
import aftercare.testing.TwoShops;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A case that went to and fro for months. */
@QuarkusTest
class ManyClocksTest {

    private static final Instant BEGUN = Instant.parse("2026-03-01T08:00:00Z");

    @Inject
    CaseClocks clocks;

    @Inject
    TwoShops shops;

    @Test
    @TestTransaction
    void whatStillRunsIsFoundBehindAnyHistory() {
        var subject = new Subject(shops.one(), UUID.randomUUID(), "R-1", "SELLER", null, null);
        var written = ClockBook.empty();
        clocks.start(written, clock(subject, Kind.MONEY, "PAY", BEGUN));
        for (var day = 1; day <= 60; day++) {
            clocks.start(written, clock(subject, Kind.HARD, "C2", BEGUN.plus(Duration.ofDays(day))));
            clocks.meet(written, BEGUN.plus(Duration.ofDays(day)));
        }

        var read = clocks.book(subject.id());
        assertThat(read.runs("PAY")).isTrue();
        assertThat(read.runs("C2")).isFalse();
        assertThat(read.all()).hasSize(50);
        assertThat(read.all().getFirst().startedAt()).isEqualTo(BEGUN.plus(Duration.ofDays(60)));
    }

    private static Start clock(Subject of, Kind kind, String code, Instant at) {
        return new Start(of, kind, code, "PAID", at, at.plus(Duration.ofDays(2)), Money.of("1.00", "CNY"), "CN_7D", 1);
    }
}
