package aftercare.shops;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import aftercare.problems.Refusal;
import org.hibernate.annotations.UuidGenerator;

/** A seller, the tenant: every order, case and file belongs to one. */
@Entity
public class Shop {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private String name;
    private String currency;
    private String zone;
    private String language;
    private boolean sandbox;
    private Instant sandboxNow;
    private Instant openedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "terms_id")
    private ServiceTerms terms;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "next_terms_id")
    private ServiceTerms nextTerms;

    private Instant nextTermsFrom;

    protected Shop() {}

    static Shop open(OpenShop asked, Instant now) {
        var shop = new Shop();
        shop.name = asked.name();
        shop.currency = asked.currency();
        shop.zone = asked.zone();
        shop.language = usualLanguage(asked.currency());
        shop.speak(asked.settings().language());
        shop.sandbox = asked.sandbox();
        shop.sandboxNow = asked.sandbox() ? now : null;
        shop.openedAt = now;
        return shop;
    }

    void agree(ServiceTerms agreed) {
        terms = agreed;
    }

    /** For orders placed from a day on; what came next until now is what was before then. */
    void agreeFrom(ServiceTerms coming, Instant from) {
        terms = nextTerms == null ? terms : nextTerms;
        nextTerms = coming;
        nextTermsFrom = from;
    }

    void callBackNext() {
        nextTerms = null;
        nextTermsFrom = null;
    }

    boolean isAwaitingTerms(Instant now) {
        return nextTerms != null && nextTermsFrom.isAfter(now);
    }

    Instant nextTermsFrom() {
        return nextTermsFrom;
    }

    ServiceTerms nextTerms() {
        return nextTerms;
    }

    /** Under which an order stands that was placed at this moment. */
    public ServiceTerms termsFor(Instant placedAt) {
        return nextTerms == null || placedAt.isBefore(nextTermsFrom) ? terms : nextTerms;
    }

    void rename(String asked) {
        name = asked;
    }

    /** What the currency makes likely; the owner may say otherwise. */
    private static String usualLanguage(String currency) {
        return "CNY".equals(currency) ? "zh-CN" : "en";
    }

    /** Null: as until now. */
    void speak(String asked) {
        language = asked == null ? language : asked;
    }

    /** A sandbox shop's clock goes forward only; the first move, before anything is running, may go anywhere. */
    void moveClock(Instant to, boolean inUse) {
        if (!sandbox) {
            throw Refusal.againstRule(null, "NOT_A_SANDBOX");
        }
        if (inUse && to.isBefore(sandboxNow)) {
            throw Refusal.againstRule("/now", "CLOCK_GOES_FORWARD", sandboxNow.toString());
        }
        sandboxNow = to;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String currency() {
        return currency;
    }

    public String zone() {
        return zone;
    }

    /** Of what is written for the shop where no reader says what he reads. */
    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public boolean isSandbox() {
        return sandbox;
    }

    Instant sandboxNow() {
        return sandboxNow;
    }

    public ServiceTerms terms() {
        return terms;
    }
}
