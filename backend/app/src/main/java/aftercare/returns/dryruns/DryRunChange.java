package aftercare.returns.dryruns;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import aftercare.money.Money;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.returns.JudgeAgain;
import aftercare.returns.QuoteView;
import aftercare.settlement.Payer;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A past case that would have been answered otherwise. */
@Entity
@Immutable
class DryRunChange {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID dryRunId;
    private UUID returnId;
    private String number;
    private String what;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReturnKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Reason reason;

    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private QuoteView.Decision beforeDecision;

    private String beforeCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Payer beforePostage;

    private long beforeMinor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private QuoteView.Decision afterDecision;

    private String afterCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Payer afterPostage;

    private long afterMinor;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    protected DryRunChange() {}

    static DryRunChange of(DryRun run, JudgeAgain.Past past) {
        var change = new DryRunChange();
        change.shopId = run.shopId();
        change.dryRunId = run.id();
        change.returnId = past.id();
        change.number = past.number();
        change.what = past.what();
        change.kind = past.kind();
        change.reason = past.reason();
        change.submittedAt = past.submittedAt();
        change.beforeDecision = past.before().decision();
        change.beforeCode = past.before().code();
        change.beforePostage = payer(past.before());
        change.beforeMinor = past.before().money().minor();
        change.afterDecision = past.after().decision();
        change.afterCode = past.after().code();
        change.afterPostage = payer(past.after());
        change.afterMinor = past.after().money().minor();
        change.currency = past.before().money().currency().getCurrencyCode();
        return change;
    }

    /** The column knows no nobody; that nothing is sent back is read from the kind. */
    private static Payer payer(JudgeAgain.Said said) {
        return said.returnPostage() == null ? Payer.SELLER : said.returnPostage();
    }

    private Payer wayBack(Payer payer) {
        return kind.goodsComeBack() ? payer : null;
    }

    JudgeAgain.Said before() {
        return new JudgeAgain.Said(
                beforeDecision, beforeCode, wayBack(beforePostage), Money.ofMinor(beforeMinor, currency));
    }

    JudgeAgain.Said after() {
        return new JudgeAgain.Said(
                afterDecision, afterCode, wayBack(afterPostage), Money.ofMinor(afterMinor, currency));
    }

    UUID id() {
        return id;
    }

    UUID returnId() {
        return returnId;
    }

    String number() {
        return number;
    }

    String what() {
        return what;
    }

    ReturnKind kind() {
        return kind;
    }

    Reason reason() {
        return reason;
    }

    Instant submittedAt() {
        return submittedAt;
    }
}
