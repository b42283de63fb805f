package aftercare.bench.bare;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

@Entity
@Immutable
@Table(name = "timeline_entry")
public class BareEntry extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public UUID shopId;
    public UUID subjectId;
    public Instant at;
    public String actorKind;
    public String actorId;
    public String actorName;
    public String verb;
    public boolean staffOnly;
    public String changes;
    public String rule;
    public String presetId;
    public Integer presetVersion;
    public String data;

    static BareEntry add(BareReturn of, String verb, String who, String changes, Instant now) {
        var entry = new BareEntry();
        entry.shopId = of.shopId;
        entry.subjectId = of.id;
        entry.at = now;
        entry.actorKind = "STAFF";
        entry.actorId = who;
        entry.actorName = who;
        entry.verb = verb;
        entry.changes = changes;
        entry.presetId = of.presetId;
        entry.presetVersion = of.presetVersion;
        entry.data = "{}";
        entry.persist();
        return entry;
    }
}
