package aftercare.signals;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Up to which case the faults of articles were counted; held by one node at a time. */
@Entity
class FaultMark {

    static final int ONLY = 1;

    @Id
    private int id;

    private UUID upto;

    protected FaultMark() {}

    static FaultMark at(UUID upto) {
        var mark = new FaultMark();
        mark.id = ONLY;
        mark.upto = upto;
        return mark;
    }

    UUID upto() {
        return upto;
    }

    void move(UUID further) {
        upto = further;
    }
}
