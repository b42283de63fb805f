package aftercare.returns.dryruns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.jobs.Job;
import aftercare.jobs.Lease;
import aftercare.money.Money;
import aftercare.policy.Preset;
import aftercare.returns.JudgeAgain;
import aftercare.shops.PresetText;
import aftercare.shops.PresetVersion;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** The last cases of a shop, judged again under a draft of its rules. */
@Entity
class DryRun implements Job {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;
    private UUID presetVersionId;
    private String presetId;

    @Convert(converter = PresetText.class)
    private Preset document;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DryRunStatus status = DryRunStatus.QUEUED;

    private int total;
    private int judged;
    private int changed;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private long beforeMinor;
    private long afterMinor;
    private Instant reachedAt;
    private UUID reachedId;
    private String startedBy;
    private Instant createdAt;
    private Instant finishedAt;

    @Embedded
    private final Lease lease = new Lease();

    protected DryRun() {}

    /** @param presetId the cases under which are judged again */
    static DryRun queue(PresetVersion draft, String presetId, int total, String currency, String by, Instant now) {
        var run = new DryRun();
        run.shopId = draft.shopId();
        run.presetVersionId = draft.id();
        run.presetId = presetId;
        run.document = draft.preset();
        run.total = total;
        run.currency = currency;
        run.startedBy = by;
        run.createdAt = now;
        return run;
    }

    @Override
    public boolean take(String worker, Instant now) {
        if (!lease.take(worker, now)) {
            end(DryRunStatus.FAILED, now);
            return false;
        }
        status = DryRunStatus.RUNNING;
        return true;
    }

    boolean isHeldBy(String worker) {
        return status == DryRunStatus.RUNNING && lease.isHeldBy(worker);
    }

    void advance(List<JudgeAgain.Past> portion, Instant now) {
        for (var past : portion) {
            judged++;
            changed += past.isChanged() ? 1 : 0;
            beforeMinor += past.before().money().minor();
            afterMinor += past.after().money().minor();
            reachedAt = past.submittedAt();
            reachedId = past.id();
        }
        lease.goesOn(now);
        // a case that came meanwhile is newer than the first; a shop's count may fall short, never the loop
        if (portion.isEmpty() || judged >= total) {
            end(DryRunStatus.DONE, now);
        }
    }

    void letGo(Instant until) {
        lease.letGo(until);
    }

    private void end(DryRunStatus as, Instant now) {
        status = as;
        finishedAt = now;
        lease.end();
    }

    boolean isOver() {
        return status == DryRunStatus.DONE || status == DryRunStatus.FAILED;
    }

    int left() {
        return total - judged;
    }

    @Override
    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID shopId() {
        return shopId;
    }

    UUID presetVersionId() {
        return presetVersionId;
    }

    Preset document() {
        return document;
    }

    String presetId() {
        return presetId;
    }

    DryRunStatus status() {
        return status;
    }

    int total() {
        return total;
    }

    int judged() {
        return judged;
    }

    int changed() {
        return changed;
    }

    Money before() {
        return Money.ofMinor(beforeMinor, currency);
    }

    Money after() {
        return Money.ofMinor(afterMinor, currency);
    }

    Instant reachedAt() {
        return reachedAt;
    }

    UUID reachedId() {
        return reachedId;
    }

    String startedBy() {
        return startedBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
