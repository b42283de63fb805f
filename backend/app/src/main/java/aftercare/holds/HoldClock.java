package aftercare.holds;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import aftercare.clocks.CaseClock;
import aftercare.clocks.CaseClocks;
import aftercare.money.Money;
import aftercare.returns.ReturnRequest;

/** Reminds of a hold before its days are over. */
@Singleton
class HoldClock {

    static final String HOLD = "HOLD";

    /** So long before its end a hold is renewed: time enough for a gateway to answer, and for finance to do it by hand. */
    static final Duration AHEAD = Duration.ofDays(1);

    private final CaseClocks clocks;

    HoldClock(CaseClocks clocks) {
        this.clocks = clocks;
    }

    void start(ReturnRequest ret, Instant until, Instant now) {
        var ahead = until.minus(AHEAD);
        wind(
                ret,
                "RENEW",
                ahead.isAfter(now)
                        ? ahead
                        : now.plus(Duration.between(now, until).dividedBy(2)),
                now);
    }

    void lapse(ReturnRequest ret, Instant until, Instant now) {
        wind(ret, "LAPSE", until, now);
    }

    void stop(ReturnRequest ret, Instant now) {
        clocks.end(clocks.book(ret.id()), HOLD, now);
    }

    private void wind(ReturnRequest ret, String outcome, Instant due, Instant now) {
        var book = clocks.book(ret.id());
        clocks.end(book, HOLD, now);
        clocks.start(
                book,
                new CaseClock.Start(
                        new CaseClock.Subject(ret.shopId(), ret.id(), ret.number(), "SELLER", null, null),
                        CaseClock.Kind.ROUTINE,
                        HOLD,
                        outcome,
                        now,
                        due,
                        Money.zero(ret.amount().currency()),
                        "AFTERCARE_CLOCKS",
                        1));
    }
}
