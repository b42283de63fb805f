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

    /** Of money that waits for a person; whoever pays reads of it. */
    static final String MONEY = "#money";

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
    private boolean money;
    private Instant readyAt;
    private Instant sentAt;

    protected ShopLetter() {}

    /** There is something to write of; {@code from}: of what nobody has, or of money, too; null: of his own alone. */
    void want(ShopLetter from, Instant at) {
        nobodys |= from != null && from.isNobodys();
        money |= from != null && from.isMoneys();
        var rested = sentAt == null ? at : sentAt.plus(REST);
        if (readyAt == null) {
            readyAt = rested.isAfter(at) ? rested : at;
        }
    }

    /** Written, or nothing was left to write of. */
    void done(Instant sent) {
        readyAt = null;
        nobodys = false;
        money = false;
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

    boolean isOfMoney() {
        return money;
    }

    boolean isNobodys() {
        return subject.equals(NOBODY);
    }

    boolean isMoneys() {
        return subject.equals(MONEY);
    }

    UUID shopId() {
        return shopId;
    }

    String subject() {
        return subject;
    }
}
