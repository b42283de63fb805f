package aftercare.disputes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import aftercare.access.Actor;
import aftercare.frozen.JsonText;
import aftercare.money.Money;
import aftercare.returns.Remedy;
import aftercare.returns.Ruling;
import aftercare.settlement.Fault;
import aftercare.settlement.Payer;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A ruling as it was handed down (裁决书): with its words to both sides. The second one of a dispute is the last. */
@Entity
@Immutable
public class Judgement {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID disputeId;
    private int instance;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Remedy remedy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Fault ruledFault;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Payer ruledOutbound;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Payer ruledReturn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Payer ruledResend;

    private boolean deceived;

    @Convert(converter = Parts.class)
    private List<Part> parts;

    private long worthMinor;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private String toBuyer;
    private String toSeller;
    private Instant at;

    @Embedded
    private Actor actor;

    protected Judgement() {}

    /** So much of one line's price. */
    public record Part(int lineNo, Money amount) {}

    static Judgement of(
            Dispute dispute,
            Ruling ruling,
            Map<Integer, Money> parts,
            Money worth,
            Decide said,
            Actor by,
            Instant now) {
        var judged = new Judgement();
        judged.shopId = dispute.shopId();
        judged.disputeId = dispute.id();
        judged.instance = dispute.isAppealed() ? 2 : 1;
        judged.remedy = ruling.remedy();
        judged.ruledFault = ruling.ruledFault();
        judged.ruledOutbound = ruling.ruledOutbound();
        judged.ruledReturn = ruling.ruledReturn();
        judged.ruledResend = ruling.ruledResend();
        judged.deceived = ruling.findsDeceit();
        judged.parts = parts.entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .toList();
        judged.worthMinor = worth.minor();
        judged.currency = worth.currency().getCurrencyCode();
        judged.toBuyer = said.toBuyer();
        judged.toSeller = said.toSeller();
        judged.at = now;
        judged.actor = by;
        return judged;
    }

    int instance() {
        return instance;
    }

    Ruling ruling() {
        return new Ruling(remedy, ruledFault, ruledOutbound, ruledReturn, ruledResend, deceived ? true : null);
    }

    List<Part> parts() {
        return parts;
    }

    Map<Integer, Money> partsByLine() {
        return parts.stream().collect(Collectors.toMap(Part::lineNo, Part::amount));
    }

    Money worth() {
        return Money.ofMinor(worthMinor, currency);
    }

    String toBuyer() {
        return toBuyer;
    }

    String toSeller() {
        return toSeller;
    }

    Instant at() {
        return at;
    }

    Actor actor() {
        return actor;
    }

    @Immutable
    @Converter
    static class Parts extends JsonText<List<Part>> {
        Parts() {
            super(new TypeReference<>() {});
        }
    }
}
