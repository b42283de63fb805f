package aftercare.bench.bare;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.UuidGenerator;

@Entity
@Table(name = "case_clock")
public class BareClock extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public UUID shopId;
    public UUID subjectId;
    public String kind;
    public String label;
    public String waitsFor;
    public String code;
    public String outcome;
    public String state;
    public Instant startedAt;
    public Instant dueAt;
    public Instant wakeAt;
    public Instant warnAt;
    public Instant endedAt;
    public String currency;
    public long riskMinor;
    public String presetId;
    public int presetVersion;

    /** Tells of it too, as the API does. */
    static BareClock start(BareReturn of, String kind, String code, Duration length, Instant now) {
        var clock = new BareClock();
        clock.kind = kind;
        clock.label = of.number;
        clock.waitsFor = of.turn;
        clock.shopId = of.shopId;
        clock.subjectId = of.id;
        clock.code = code;
        clock.outcome = of.dueOutcome;
        clock.state = "RUNNING";
        clock.startedAt = now;
        clock.dueAt = now.plus(length);
        clock.wakeAt = clock.dueAt;
        clock.warnAt = kind.equals("HARD") ? now.plus(length.dividedBy(2)) : null;
        clock.currency = of.currency;
        clock.presetId = "AFTERCARE_CLOCKS";
        clock.presetVersion = 1;
        clock.persist();
        BareEvent.tell(of, "clock.changed", now);
        return clock;
    }
}
