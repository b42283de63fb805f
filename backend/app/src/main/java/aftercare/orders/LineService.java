package aftercare.orders;

import java.time.Instant;

import jakarta.persistence.Embeddable;

import aftercare.policy.LineFacts;

/** What was done to the goods of a line since they were bought; a repair of one piece counts for the line. */
@Embeddable
public record LineService(int repairDays, int repairs, Instant exchangedAt, Instant repairedAt) {

    static final LineService NONE = new LineService(0, 0, null, null);

    /** Who asks about a fault again was repaired in vain so often; set up the parcels are, not the lines. */
    public LineFacts.Service facts(Instant installedAt) {
        return new LineFacts.Service(installedAt, exchangedAt, repairDays, repairs, repairedAt);
    }
}
