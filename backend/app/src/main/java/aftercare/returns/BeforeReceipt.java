package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import aftercare.repairs.Repair;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

/**
 * How a case stood before a box was counted. As long as nothing else has happened the count can be taken back, and the case
 * stands exactly as it stood, its clock and its repair included.
 */
record BeforeReceipt(Map<Integer, List<Lot>> goods, Instant receivedAt, Clock clock, Repair repair) {

    /** The running clock of then, field by field. */
    record Clock(Instant dueAt, HardClock code, boolean extended, String source) {}

    static BeforeReceipt of(ReturnRequest ret) {
        var due = ret.due();
        return new BeforeReceipt(
                ret.lines().stream().collect(Collectors.toMap(ReturnLine::lineNo, ReturnLine::goods)),
                ret.parcel().receivedAt(),
                due.isPaused() ? null : new Clock(due.dueAt(), due.dueClock(), due.dueExtended(), due.dueSource()),
                ret.isRepair() ? ret.repair() : null);
    }

    void putBack(List<ReturnLine> lines) {
        lines.forEach(line -> line.putBack(goods.get(line.lineNo())));
    }

    /** The shop's time for it has not begun; null where nothing is repaired, and in what was kept before repairs were. */
    Repair repair(Repair now) {
        return repair == null ? now : repair;
    }

    /** What ran then runs on from where it was; a clock that stood still starts anew. */
    Due due(Due now) {
        return clock == null || clock.code() == null || now.dueClock() != clock.code()
                ? now
                : new Due(
                        clock.dueAt(),
                        clock.code(),
                        clock.code().outcome(),
                        null,
                        null,
                        null,
                        clock.extended(),
                        clock.source());
    }

    @Immutable
    @Converter
    static class Text extends JsonText<BeforeReceipt> {
        Text() {
            super(new TypeReference<>() {});
        }
    }
}
