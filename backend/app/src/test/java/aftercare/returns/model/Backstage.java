package aftercare.returns.model;

import jakarta.inject.Singleton;

import aftercare.refunds.Sending;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import aftercare.wayback.Driving;
import io.quarkus.arc.Unremovable;

/** What the model needs beside the API: shops, the rows themselves, the beat that sends money, and a courier. */
@Singleton
@Unremovable
final class Backstage {

    final TwoShops shops;
    final Rows rows;
    final Sending sending;
    final Driving driving;

    Backstage(TwoShops shops, Rows rows, Sending sending, Driving driving) {
        this.shops = shops;
        this.rows = rows;
        this.sending = sending;
        this.driving = driving;
    }
}
