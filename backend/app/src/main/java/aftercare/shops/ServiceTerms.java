package aftercare.shops;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

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
    private UUID ownPresetId;

    protected ServiceTerms() {}

    static ServiceTerms agree(Shop shop, Settings asked, Instant now) {
        var preset = PresetVersions.shipped(asked.presetId());
        if (preset.faultsOnly()) {
            throw Refusal.againstRule("/presetId", "PRESET_FOR_FAULTS_ONLY");
        }
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

    /** The same promises on a version of the shop's own. */
    ServiceTerms under(PresetVersion own, Instant now) {
        var terms = new ServiceTerms();
        terms.shopId = shopId;
        terms.presetId = own.presetId();
        terms.presetVersion = own.number();
        terms.ownPresetId = own.id();
        terms.promisedDays = promisedDays;
        terms.freeFromMinor = freeFromMinor;
        terms.tariffMinor = tariffMinor;
        terms.postageUpToMinor = postageUpToMinor;
        terms.returnAddress = returnAddress;
        terms.agreedAt = now;
        return terms;
    }

    public UUID id() {
        return id;
    }

    UUID shopId() {
        return shopId;
    }

    public String presetId() {
        return presetId;
    }

    public int presetVersion() {
        return presetVersion;
    }

    /** The shop's own version of the preset; null: as we ship it. */
    UUID ownPresetId() {
        return ownPresetId;
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
