package aftercare.returns.auto;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.frozen.JsonList;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.returns.QuoteView;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** One rule of a shop: when a request looks like this, do that. */
@Entity
public class AutoRule {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;
    private String name;
    private int priority;
    private boolean active;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private QuoteView.Decision verdict;

    @Convert(converter = Kinds.class)
    private List<ReturnKind> kinds;

    @Convert(converter = Reasons.class)
    private List<Reason> reasons;

    private Long amountUpToMinor;
    private Integer buyerCasesUpTo;
    private boolean evidenceComplete;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AutoAction action;

    private String assigneeId;
    private String assigneeName;
    private String message;
    private String writtenBy;
    private Instant writtenAt;

    protected AutoRule() {}

    static AutoRule of(UUID shopId) {
        var rule = new AutoRule();
        rule.shopId = shopId;
        return rule;
    }

    AutoRule write(WriteAutoRule asked, String colleague, String by, Instant now) {
        name = asked.name();
        priority = asked.priority();
        active = asked.active();
        verdict = asked.verdict();
        kinds = asked.kindsOrAll();
        reasons = asked.reasonsOrAll();
        amountUpToMinor = asked.amountUpTo() == null ? null : asked.amountUpTo().minor();
        buyerCasesUpTo = asked.buyerCasesUpTo();
        evidenceComplete = asked.evidenceComplete();
        action = asked.action();
        assigneeId = asked.assignee();
        assigneeName = colleague;
        message = asked.message();
        writtenBy = by;
        writtenAt = now;
        return this;
    }

    /** The buyer's history is asked last, because it costs a question to the database. */
    AutoOutcome at(AutoFacts facts) {
        if (facts.verdict() != verdict) {
            return AutoOutcome.OTHER_VERDICT;
        }
        if (!kinds.isEmpty() && !kinds.contains(facts.kind())) {
            return AutoOutcome.OTHER_KIND;
        }
        if (!reasons.isEmpty() && !reasons.contains(facts.reason())) {
            return AutoOutcome.OTHER_REASON;
        }
        if (amountUpToMinor != null && facts.amount().minor() > amountUpToMinor) {
            return AutoOutcome.TOO_MUCH_MONEY;
        }
        if (evidenceComplete && !facts.evidenceComplete()) {
            return AutoOutcome.EVIDENCE_MISSING;
        }
        return buyerCasesUpTo == null
                ? AutoOutcome.FIRED
                : ofHistory(facts.buyerCases().get());
    }

    private AutoOutcome ofHistory(Integer cases) {
        if (cases == null) {
            return AutoOutcome.BUYER_UNKNOWN;
        }
        return cases > buyerCasesUpTo ? AutoOutcome.TOO_MANY_CASES : AutoOutcome.FIRED;
    }

    @Converter
    static class Kinds extends JsonList<ReturnKind> {
        Kinds() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Reasons extends JsonList<Reason> {
        Reasons() {
            super(new TypeReference<>() {});
        }
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID shopId() {
        return shopId;
    }

    public String name() {
        return name;
    }

    int priority() {
        return priority;
    }

    boolean isActive() {
        return active;
    }

    QuoteView.Decision verdict() {
        return verdict;
    }

    List<ReturnKind> kinds() {
        return kinds;
    }

    List<Reason> reasons() {
        return reasons;
    }

    Long amountUpToMinor() {
        return amountUpToMinor;
    }

    Integer buyerCasesUpTo() {
        return buyerCasesUpTo;
    }

    boolean evidenceComplete() {
        return evidenceComplete;
    }

    public AutoAction action() {
        return action;
    }

    public String assigneeId() {
        return assigneeId;
    }

    public String assigneeName() {
        return assigneeName;
    }

    public String message() {
        return message;
    }

    String writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
