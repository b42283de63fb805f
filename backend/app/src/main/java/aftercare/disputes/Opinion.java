package aftercare.disputes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import aftercare.access.Actor;
import aftercare.frozen.JsonList;
import com.fasterxml.jackson.core.type.TypeReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What an expert finds about the goods, measured against a written standard (鉴定意见). Given once. */
@Entity
public class Opinion {

    /** What he finds, all in all. */
    @Schema(name = "OpinionFinding")
    public enum Finding {
        /** The goods are as they must be. */
        SOUND,
        FAULTY,
        NOT_AS_DESCRIBED,
        /** Damaged by use or by hand after delivery. */
        MISUSED,
        CANNOT_TELL
    }

    /** Of one point of the standard. */
    @Schema(name = "PointResult")
    public enum Result {
        MET,
        NOT_MET,
        CANNOT_TELL
    }

    /** One point, answered. */
    public record Answer(String pointId, Result result) {}

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID disputeId;
    private String standardId;
    private int standardVersion;
    private String question;
    private Instant askedAt;
    private String expertId;
    private String expertName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Finding finding;

    @Convert(converter = Answers.class)
    private List<Answer> answers;

    private String text;
    private Instant givenAt;

    protected Opinion() {}

    static Opinion ask(Dispute dispute, Standard standard, String question, Instant now) {
        var opinion = new Opinion();
        opinion.shopId = dispute.shopId();
        opinion.disputeId = dispute.id();
        opinion.standardId = standard.id();
        opinion.standardVersion = standard.version();
        opinion.question = question;
        opinion.askedAt = now;
        return opinion;
    }

    void give(Finding found, List<Answer> points, String words, Actor expert, Instant now) {
        expertId = expert.actorId();
        expertName = expert.actorName();
        finding = found;
        answers = List.copyOf(points);
        text = words;
        givenAt = now;
    }

    boolean isGiven() {
        return givenAt != null;
    }

    boolean isBy(String subject) {
        return subject.equals(expertId);
    }

    UUID id() {
        return id;
    }

    String standardId() {
        return standardId;
    }

    int standardVersion() {
        return standardVersion;
    }

    String question() {
        return question;
    }

    Instant askedAt() {
        return askedAt;
    }

    Finding finding() {
        return finding;
    }

    List<Answer> answers() {
        return answers == null ? List.of() : answers;
    }

    String text() {
        return text;
    }

    Instant givenAt() {
        return givenAt;
    }

    @Converter
    static class Answers extends JsonList<Answer> {
        Answers() {
            super(new TypeReference<>() {});
        }
    }
}
