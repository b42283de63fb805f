package aftercare.returns;

import java.time.Instant;

import jakarta.inject.Singleton;

import aftercare.settlement.Payer;

/** Who bears the way back of a case, as the freight matrix says for all that was asked (§1.4). */
@Singleton
public class WhoPaysTheWayBack {

    private final Quoting quoting;

    WhoPaysTheWayBack(Quoting quoting) {
        this.quoting = quoting;
    }

    /** Null where nothing is sent back. */
    public Payer of(ReturnRequest ret, Instant now) {
        return quoting.freight(ret, now).returnPostage();
    }
}
