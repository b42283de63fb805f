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
@Table(name = "event")
public class BareEvent extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public UUID shopId;
    public String type;
    public UUID subjectId;
    public Instant at;
    public String data;

    static void tell(BareReturn of, String type, Instant now) {
        var event = new BareEvent();
        event.shopId = of.shopId;
        event.type = type;
        event.subjectId = of.id;
        event.at = now;
        event.data = "{\"number\":\"" + of.number + "\"}";
        event.persist();
    }
}
