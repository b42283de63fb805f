package aftercare.shops;

import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.money.Money;

/** What a shop pays on top when it breaks its word (违约金). Marketplace values nobody has verified: off until its owner says so. */
@Entity
public class ShopPenalty {

    @Id
    private UUID shopId;

    @Version
    private int version;

    @Embedded
    @AttributeOverride(name = "owed", column = @Column(name = "late"))
    @AttributeOverride(name = "basisPoints", column = @Column(name = "late_basis_points"))
    @AttributeOverride(name = "leastMinor", column = @Column(name = "late_least_minor"))
    @AttributeOverride(name = "mostMinor", column = @Column(name = "late_most_minor"))
    private Share late;

    @Embedded
    @AttributeOverride(name = "owed", column = @Column(name = "stock"))
    @AttributeOverride(name = "basisPoints", column = @Column(name = "stock_basis_points"))
    @AttributeOverride(name = "leastMinor", column = @Column(name = "stock_least_minor"))
    @AttributeOverride(name = "mostMinor", column = @Column(name = "stock_most_minor"))
    private Share stock;

    protected ShopPenalty() {}

    /** So much of what was paid, never below the least nor above the most. */
    @Embeddable
    public record Share(boolean owed, int basisPoints, long leastMinor, long mostMinor) {

        Money of(Money paid) {
            var part = Math.round(paid.minor() * (double) basisPoints / 10_000);
            var within = owed ? Math.clamp(part, leastMinor, Math.max(leastMinor, mostMinor)) : 0;
            return Money.ofMinor(within, paid.currency().getCurrencyCode());
        }
    }

    void set(Share onLate, Share onStock) {
        late = onLate;
        stock = onStock;
    }

    Share on(BrokenPromise broken) {
        return switch (broken) {
            case LATE_DISPATCH -> late;
            case OUT_OF_STOCK -> stock;
        };
    }

    int version() {
        return version;
    }
}
