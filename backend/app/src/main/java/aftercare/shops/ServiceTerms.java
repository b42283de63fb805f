package aftercare.shops;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import aftercare.policy.Preset;
import aftercare.policy.Presets;
import aftercare.problems.Refusal;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** What a shop promises its buyers. Never changed: new settings are new terms, an order keeps those it was placed under. */
@Entity
@Immutable
public class ServiceTerms {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private String presetId;
    private int presetVersion;
    private Integer promisedDays;
    private Long freeFromMinor;
    private long tariffMinor;
    private long postageUpToMinor;
    private String returnAddress;
    private Instant agreedAt;

    protected ServiceTerms() {}

    static ServiceTerms agree(Shop shop, Settings asked, Instant now) {
        var preset = Presets.all().stream()
                .filter(known -> known.id().equals(asked.presetId()))
                .max(Comparator.comparingInt(Preset::version))
                .orElseThrow(() -> Refusal.againstRule("/presetId", "UNKNOWN_PRESET"));
        if (asked.promisedDays() != null
                && asked.promisedDays() < preset.window().days()) {
            throw Refusal.againstRule(
                    "/promisedDays", "LESS_THAN_PRESET", preset.window().days());
        }
        asked.freight().checkCurrency(shop.currency());
        var terms = new ServiceTerms();
        terms.shopId = shop.id();
        terms.presetId = preset.id();
        terms.presetVersion = preset.version();
        terms.promisedDays = asked.promisedDays();
        terms.freeFromMinor = asked.freight().freeFromMinor();
        terms.tariffMinor = asked.freight().tariffMinor();
        terms.postageUpToMinor = asked.freight().postageUpToMinor();
        terms.returnAddress = asked.returnAddress();
        terms.agreedAt = now;
        return terms;
    }

    public UUID id() {
        return id;
    }

    public String presetId() {
        return presetId;
    }

    public int presetVersion() {
        return presetVersion;
    }

    /** Days the shop promises above the preset; null: the preset's own. */
    public Integer promisedDays() {
        return promisedDays;
    }

    /** From which goods value the shop ships free; null: never, 0: always. */
    public Long freeFromMinor() {
        return freeFromMinor;
    }

    public long tariffMinor() {
        return tariffMinor;
    }

    /** What is made good of a buyer's return postage without a person's word. */
    public long postageUpToMinor() {
        return postageUpToMinor;
    }

    public String returnAddress() {
        return returnAddress;
    }
}
