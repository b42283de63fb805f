package aftercare.reconciliation;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** A row of a file that says nothing we could use. */
@Entity
@Immutable
class SettlementProblem {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID fileId;
    private int lineNo;
    private String pointer;
    private String code;

    protected SettlementProblem() {}

    static SettlementProblem of(SettlementFile file, SettlementFile.RowProblem said) {
        var problem = new SettlementProblem();
        problem.shopId = file.shopId();
        problem.fileId = file.id();
        problem.lineNo = said.lineNo();
        problem.pointer = said.pointer();
        problem.code = said.code();
        return problem;
    }

    UUID id() {
        return id;
    }

    int lineNo() {
        return lineNo;
    }

    String pointer() {
        return pointer;
    }

    String code() {
        return code;
    }
}
