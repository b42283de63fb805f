package aftercare.credit;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.UuidGenerator;

/** What is left of one grant, and until when it may be spent. */
@Entity
class CreditLot {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID accountId;
    private long leftMinor;
    private Instant expiresAt;
    private Instant wakeAt;
    private boolean byWall;

    protected CreditLot() {}

    /** @param byWall whether the job looks after it when its day has come; a sandbox has its own days */
    static CreditLot of(CreditAccount account, long minor, Instant expiresAt, boolean byWall) {
        var lot = new CreditLot();
        lot.shopId = account.shopId();
        lot.accountId = account.id();
        lot.expiresAt = expiresAt;
        lot.byWall = byWall;
        lot.move(minor);
        return lot;
    }

    /** What the plan of {@link Lots} says about it. */
    void move(long minor) {
        leftMinor = Math.addExact(leftMinor, minor);
        wakeAt = leftMinor > 0 ? expiresAt : null;
    }

    Lots.Lot asPlanned() {
        return new Lots.Lot(id, leftMinor, expiresAt);
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    long leftMinor() {
        return leftMinor;
    }
}
