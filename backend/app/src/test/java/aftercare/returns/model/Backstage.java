package aftercare.returns.model;

import jakarta.inject.Singleton;

import aftercare.holds.HoldSender;
import aftercare.refunds.Sending;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import aftercare.wayback.Driving;
import io.quarkus.arc.Unremovable;

/** What the model needs beside the API: shops, the rows themselves, the beats that send and hold money, and a courier. */
@Singleton
@Unremovable
final class Backstage {

    final TwoShops shops;
    final Rows rows;
    final Sending sending;
    final HoldSender holds;
    final Driving driving;

    Backstage(TwoShops shops, Rows rows, Sending sending, HoldSender holds, Driving driving) {
        this.shops = shops;
        this.rows = rows;
        this.sending = sending;
        this.holds = holds;
        this.driving = driving;
    }
}
