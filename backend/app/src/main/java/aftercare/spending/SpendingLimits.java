package aftercare.spending;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.money.Money;

/** What a shop has decided about letting money go; our defaults are cautious and none of them is law. */
@Entity
public class SpendingLimits {

    /** As long as most payment services hold a sum; our own preset, for a shop to put right. */
    static final int USUAL_HOLD_DAYS = 7;

    @Id
    private UUID shopId;

    @Version
    private int version;

    private Long approveAboveMinor;
    private Long batchMostMinor;
    private long agentMonthMinor;
    private long shopMonthMinor;
    private Integer creditDays;
    private int unpaidDays;
    private int holdDays = USUAL_HOLD_DAYS;

    protected SpendingLimits() {}

    void set(LimitsResource.Limits asked) {
        approveAboveMinor = minor(asked.approveAbove());
        batchMostMinor = minor(asked.batchMost());
        agentMonthMinor = asked.agentMonth().minor();
        shopMonthMinor = asked.shopMonth().minor();
        creditDays = asked.creditDays();
        unpaidDays = asked.unpaidDays();
        holdDays = asked.holdDays() == null ? USUAL_HOLD_DAYS : asked.holdDays();
    }

    private static Long minor(Money money) {
        return money == null ? null : money.minor();
    }

    /** A sum in another currency cannot be compared, so somebody looks at it. */
    public boolean needsApproval(Money sum, String shopCurrency) {
        return approveAboveMinor != null
                && (!sum.currency().getCurrencyCode().equals(shopCurrency) || sum.minor() > approveAboveMinor);
    }

    /** Null: no cap of its own. */
    public Long batchMostMinor() {
        return batchMostMinor;
    }

    public long agentMonthMinor() {
        return agentMonthMinor;
    }

    public long shopMonthMinor() {
        return shopMonthMinor;
    }

    /** Null: goodwill as store credit never expires. */
    public Instant creditExpires(Instant from) {
        return creditDays == null ? null : from.plus(creditDays, ChronoUnit.DAYS);
    }

    /** After how many days a granted and unpaid refund is a finding. */
    public int unpaidDays() {
        return unpaidDays;
    }

    /** How long a sum stands that is held at a buyer's payment, where the gateway does not say. */
    public int holdDays() {
        return holdDays;
    }

    Long approveAboveMinor() {
        return approveAboveMinor;
    }

    Integer creditDays() {
        return creditDays;
    }

    int version() {
        return version;
    }
}
