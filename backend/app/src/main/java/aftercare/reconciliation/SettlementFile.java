package aftercare.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import aftercare.money.Money;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What a gateway says it paid, as it said it. */
@Entity
@Immutable
class SettlementFile {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private String gateway;
    private String name;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    private int rowCount;
    private int problemCount;
    private Instant uploadedAt;
    private String uploadedBy;

    protected SettlementFile() {}

    /** One payment that the gateway names. */
    record Row(int lineNo, String reference, Money amount, LocalDate paidOn) {}

    /** A row that says nothing we could use, and which field of it. */
    record RowProblem(int lineNo, String pointer, String code) {}

    /** What a file says, and where it does not. */
    record Said(List<Row> rows, List<RowProblem> problems) {
        static Said nothing() {
            return new Said(new ArrayList<>(), new ArrayList<>());
        }
    }

    static SettlementFile of(
            UUID shopId, String gateway, String name, String sha256, Said said, String by, Instant now) {
        var file = new SettlementFile();
        file.shopId = shopId;
        file.gateway = gateway;
        file.name = name;
        file.sha256 = sha256;
        file.rowCount = said.rows().size();
        file.problemCount = said.problems().size();
        file.uploadedAt = now;
        file.uploadedBy = by;
        return file;
    }

    UUID id() {
        return id;
    }

    UUID shopId() {
        return shopId;
    }

    String gateway() {
        return gateway;
    }

    String name() {
        return name;
    }

    int rowCount() {
        return rowCount;
    }

    int problemCount() {
        return problemCount;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    String uploadedBy() {
        return uploadedBy;
    }
}
