package aftercare.disputes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import aftercare.access.Actor;
import aftercare.frozen.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What somebody said in a dispute, with the files he showed (陈述). Said is said: only ever added to. */
@Entity
@Immutable
public class Statement {

    /** On what occasion. */
    @Schema(name = "StatementKind")
    public enum Kind {
        ESCALATION,
        EVIDENCE,
        /** The arbiter asks one side. */
        QUESTION,
        APPEAL
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID disputeId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Side side;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Side toSide;

    private String text;

    @Convert(converter = Files.class)
    private List<UUID> files;

    private Instant at;

    @Embedded
    private Actor actor;

    protected Statement() {}

    static Statement of(
            Dispute dispute, Kind kind, Side side, Side to, String text, List<UUID> files, Actor by, Instant now) {
        var said = new Statement();
        said.shopId = dispute.shopId();
        said.disputeId = dispute.id();
        said.kind = kind;
        said.side = side;
        said.toSide = to;
        said.text = text;
        said.files = List.copyOf(files);
        said.at = now;
        said.actor = by;
        return said;
    }

    UUID id() {
        return id;
    }

    Side side() {
        return side;
    }

    Kind kind() {
        return kind;
    }

    Side to() {
        return toSide;
    }

    String text() {
        return text;
    }

    List<UUID> files() {
        return files;
    }

    Instant at() {
        return at;
    }

    Actor actor() {
        return actor;
    }

    @Immutable
    @Converter
    static class Files extends JsonText<List<UUID>> {
        Files() {
            super(new TypeReference<>() {});
        }
    }
}
