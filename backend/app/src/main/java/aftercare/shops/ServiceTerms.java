package aftercare.shops;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;

import aftercare.problems.Refusal;
import aftercare.settlement.ThresholdMode;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

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

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ThresholdMode promotions = ThresholdMode.PRORATA;

    private boolean informsOfWithdrawal = true;
    private Integer abuseFrom;

    @ElementCollection
    @CollectionTable(name = "terms_judge", joinColumns = @JoinColumn(name = "terms_id"))
    @MapKeyColumn(name = "preset_id")
    @Column(name = "version_id")
    private Map<String, UUID> ownJudges = new HashMap<>();

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
        terms.promotions = asked.promotionsOrUsual();
        terms.informsOfWithdrawal = asked.informsUnlessSaid();
        terms.abuseFrom = asked.checkedAbuse(preset);
        terms.agreedAt = now;
        return terms;
    }

    /** The same promises on a version of the shop's own, of the preset itself or of what judges faults. */
    ServiceTerms under(PresetVersion own, Instant now) {
        var terms = again(now);
        if (own.preset().faultsOnly()) {
            terms.ownJudges.put(own.presetId(), own.id());
        } else {
            terms.presetId = own.presetId();
            terms.presetVersion = own.number();
            terms.ownPresetId = own.id();
        }
        return terms;
    }

    /** New settings change nothing of how faults are judged. */
    ServiceTerms judgedAs(ServiceTerms before, Instant now) {
        var terms = again(now);
        terms.ownJudges.putAll(before.ownJudges);
        return terms;
    }

    private ServiceTerms again(Instant now) {
        var terms = new ServiceTerms();
        terms.shopId = shopId;
        terms.presetId = presetId;
        terms.presetVersion = presetVersion;
        terms.ownPresetId = ownPresetId;
        terms.promisedDays = promisedDays;
        terms.freeFromMinor = freeFromMinor;
        terms.tariffMinor = tariffMinor;
        terms.postageUpToMinor = postageUpToMinor;
        terms.returnAddress = returnAddress;
        terms.promotions = promotions;
        terms.informsOfWithdrawal = informsOfWithdrawal;
        terms.abuseFrom = abuseFrom;
        terms.ownJudges.putAll(ownJudges);
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

    /** The shop's own versions of what judges faults, by the preset each stands on. */
    Map<String, UUID> ownJudges() {
        return ownJudges;
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

    /** What becomes of a discount from a sum on that a return breaks. */
    public ThresholdMode promotions() {
        return promotions;
    }

    /** Whether buyers learn of the right to withdraw, and who pays the way back, before they buy. */
    public boolean informsOfWithdrawal() {
        return informsOfWithdrawal;
    }

    /** From so many returns without a reason in 90 days on the buyer bears all freight; null: never. */
    public Integer abuseFrom() {
        return abuseFrom;
    }

    public String returnAddress() {
        return returnAddress;
    }
}
