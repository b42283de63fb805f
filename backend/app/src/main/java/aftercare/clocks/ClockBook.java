package aftercare.clocks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import aftercare.clocks.CaseClock.Kind;

/** The clocks of one case while it is being changed: read once, and what is started meanwhile stands in it too. */
public final class ClockBook {

    private final List<CaseClock> clocks;

    private ClockBook(List<CaseClock> clocks) {
        this.clocks = clocks;
    }

    /** Of a case that has only begun. */
    public static ClockBook empty() {
        return new ClockBook(new ArrayList<>());
    }

    static ClockBook of(List<CaseClock> read) {
        return new ClockBook(new ArrayList<>(read));
    }

    void add(CaseClock started) {
        clocks.addFirst(started);
    }

    Stream<CaseClock> open() {
        return clocks.stream().filter(CaseClock::isOpen);
    }

    CaseClock hard() {
        return open().filter(clock -> clock.kind() == Kind.HARD).findFirst().orElseThrow();
    }

    public boolean runs(String code) {
        return open(code).isPresent();
    }

    /** The one of this code that still runs or stands still. */
    public Optional<CaseClock> open(String code) {
        return open().filter(clock -> clock.code().equals(code)).findFirst();
    }

    /** The hard ones first, the newest of each kind first. */
    public List<CaseClock> all() {
        return clocks.stream().sorted(Comparator.comparing(CaseClock::kind)).toList();
    }
}
