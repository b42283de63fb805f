package aftercare.failures;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import aftercare.access.Actor;
import aftercare.policy.FailureCode;
import aftercare.problems.Refusal;
import aftercare.returns.ReturnRequest;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Something that went wrong in a case, as one of the shop's people told it; what was a mistake is taken back, not deleted. */
@Entity
class CaseFailure {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID returnId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FailureCode code;

    private Instant failedAt;
    private String note;
    private String addedBy;
    private String addedByName;
    private Instant addedAt;
    private String takenBackBy;
    private String takenBackByName;
    private Instant takenBackAt;

    protected CaseFailure() {}

    /** What the case's reason says went wrong; never stored, so it cannot differ from the reason. */
    static Optional<CaseFailure> behind(ReturnRequest ret) {
        return FailureCode.behind(ret.reason()).map(code -> {
            var failure = new CaseFailure();
            failure.code = code;
            failure.failedAt = ret.submittedAt();
            return failure;
        });
    }

    static CaseFailure add(ReturnRequest ret, AddFailure told, Actor by, Instant now) {
        var failure = new CaseFailure();
        failure.shopId = ret.shopId();
        failure.returnId = ret.id();
        failure.code = told.code();
        failure.failedAt = told.failedAt();
        failure.note = told.note() == null || told.note().isBlank()
                ? null
                : told.note().strip();
        failure.addedBy = by.actorId();
        failure.addedByName = by.actorName();
        failure.addedAt = now;
        return failure;
    }

    void takeBack(Actor by, Instant now) {
        if (!stands()) {
            throw Refusal.tooLate("FAILURE_TAKEN_BACK");
        }
        takenBackBy = by.actorId();
        takenBackByName = by.actorName();
        takenBackAt = now;
    }

    boolean stands() {
        return takenBackAt == null;
    }

    /** Null for what follows from the reason, as is who added it and when. */
    UUID id() {
        return id;
    }

    FailureCode code() {
        return code;
    }

    Instant failedAt() {
        return failedAt;
    }

    String note() {
        return note;
    }

    String addedByName() {
        return addedByName;
    }

    Instant addedAt() {
        return addedAt;
    }

    String takenBackByName() {
        return takenBackByName;
    }

    Instant takenBackAt() {
        return takenBackAt;
    }
}
