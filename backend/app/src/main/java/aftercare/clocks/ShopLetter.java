package aftercare.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;

/** What one person of a shop is written of clocks that run out: whether he wants it, when the last letter left, when the next may. */
@Entity
@DynamicUpdate
class ShopLetter {

    /** Of clocks that nobody has; whoever is there when it is written reads of them. */
    static final String NOBODY = "";

    /** So often at most is a person written to. */
    static final Duration REST = Duration.ofMinutes(15);

    /** What is warned of together is one letter. */
    static final Duration GATHERED = Duration.ofMinutes(1);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private String subject;
    private boolean silent;
    private boolean nobodys;
    private Instant readyAt;
    private Instant sentAt;

    protected ShopLetter() {}

    /** There is something to write of; {@code nobodys}: of clocks that nobody has, too. */
    void want(boolean ofNobodys, Instant at) {
        nobodys |= ofNobodys;
        var rested = sentAt == null ? at : sentAt.plus(REST);
        if (readyAt == null) {
            readyAt = rested.isAfter(at) ? rested : at;
        }
    }

    /** Written, or nothing was left to write of. */
    void done(Instant sent) {
        readyAt = null;
        nobodys = false;
        sentAt = sent == null ? sentAt : sent;
    }

    void turn(boolean on) {
        silent = !on;
    }

    boolean isWanted() {
        return !silent;
    }

    boolean isOfNobodys() {
        return nobodys;
    }

    boolean isNobodys() {
        return subject.equals(NOBODY);
    }

    UUID shopId() {
        return shopId;
    }

    String subject() {
        return subject;
    }
}
