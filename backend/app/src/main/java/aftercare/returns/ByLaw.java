package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import aftercare.policy.Preset;
import aftercare.problems.Refusal;

/**
 * Where the law names the days, no pause and nobody's deadline is longer: money for goods that are back is paid within seven of
 * their arrival (L2 art. 13), or by the day that the order's own law counts to.
 *
 * @param within null where no law says so of what has arrived
 */
record ByLaw(Duration within) {

    static final ByLaw SILENT = new ByLaw(null);

    private static final ByLaw A_WEEK = new ByLaw(Duration.ofDays(7));

    static ByLaw of(Preset preset) {
        return preset.refund().hardStopDays() == null ? SILENT : A_WEEK;
    }

    void check(ReturnRequest ret, Instant deadline, String pointer) {
        var latest = latest(ret);
        if (latest != null && deadline.isAfter(latest)) {
            throw tooLate(ret, pointer);
        }
    }

    /** When the clock goes on, so that what is left of it then is still in time; {@code named} by whoever pauses. */
    Instant until(ReturnRequest ret, Instant wanted, boolean named, Instant now) {
        var latest = latest(ret);
        if (latest == null) {
            return wanted;
        }
        var last = latest.minus(ret.due().leftUs(now), ChronoUnit.MICROS);
        if (!last.isAfter(now) || named && wanted.isAfter(last)) {
            throw tooLate(ret, "/until");
        }
        return wanted.isAfter(last) ? last : wanted;
    }

    /** Null where no law says how long the clock that runs may be at most. */
    private Instant latest(ReturnRequest ret) {
        var arrived = afterArrival(ret);
        var counted = counted(ret);
        return arrived == null || counted != null && counted.isBefore(arrived) ? counted : arrived;
    }

    private Instant afterArrival(ReturnRequest ret) {
        var received = ret.parcel().receivedAt();
        return within == null || ret.due().dueClock() != HardClock.C8 || received == null
                ? null
                : received.plus(within);
    }

    private static Instant counted(ReturnRequest ret) {
        return ret.due().isRunning() && ret.due().dueClock().isEndedByRefund()
                ? ret.payBy().latest(ret)
                : null;
    }

    private Refusal tooLate(ReturnRequest ret, String pointer) {
        var latest = latest(ret);
        if (latest.equals(afterArrival(ret))) {
            return Refusal.againstRule(pointer, "REFUND_DUE_BY_LAW", within.toDays());
        }
        var lastMoment =
                latest.minus(1, ChronoUnit.MICROS).atZone(ZoneId.of(ret.payBy().zone()));
        return Refusal.againstRule(
                pointer, "REFUND_DUE_BY_DATE", lastMoment.toLocalDate().toString());
    }
}
