package aftercare.shops;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** From when on a shop looks after a parcel or an article before a buyer has to ask (留意). */
@Entity
public class ShopWatch {

    @Id
    private UUID shopId;

    @Version
    private int version;

    @Embedded
    private WatchTerms terms;

    protected ShopWatch() {}

    static ShopWatch of(UUID shopId, WatchTerms terms) {
        var watch = new ShopWatch();
        watch.shopId = shopId;
        watch.terms = terms;
        return watch;
    }

    void set(WatchTerms asked) {
        terms = asked;
    }

    UUID shopId() {
        return shopId;
    }

    int version() {
        return version;
    }

    WatchTerms terms() {
        return terms;
    }
}
