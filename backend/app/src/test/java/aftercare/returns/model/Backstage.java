package aftercare.returns.model;

import jakarta.inject.Singleton;

import aftercare.refunds.Sending;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.arc.Unremovable;

/** What the model needs beside the API: shops, the rows themselves, and the beat that sends money. */
@Singleton
@Unremovable
final class Backstage {

    final TwoShops shops;
    final Rows rows;
    final Sending sending;

    Backstage(TwoShops shops, Rows rows, Sending sending) {
        this.shops = shops;
        this.rows = rows;
        this.sending = sending;
    }
}
