package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import aftercare.access.Actor;
import aftercare.contract.Nullable;
import aftercare.frozen.JsonList;
import aftercare.money.Money;
import aftercare.policy.ReturnKind;
import com.fasterxml.jackson.core.type.TypeReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What the shop proposes instead of what was asked for (方案); only the one that the buyer accepts is carried out. */
@Entity(name = "CaseOffer")
public class Offer {

    /** Offers are made one after another: the next one is shown when the buyer has declined the one before. */
    @Schema(name = "OfferState")
    public enum State {
        WAITING,
        OPEN,
        ACCEPTED,
        DECLINED,
        LAPSED,
        TAKEN_BACK;

        boolean isOver() {
            return this != WAITING && this != OPEN;
        }
    }

    /** What is agreed for one line: a part of the price, or another article. */
    public record Line(int lineNo, Money allowance, Wanted wanted) {}

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID returnId;
    private int place;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.WAITING;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReturnKind kind;

    private boolean advance;
    private Long holdMinor;
    private String holdMethod;

    @Convert(converter = Lines.class)
    private List<Line> terms;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private long moneyMinor;
    private long differenceMinor;
    private String message;
    private String madeBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Actor.Kind madeByKind;

    private String madeById;
    private Instant madeAt;
    private Instant answeredAt;

    protected Offer() {}

    /**
     * What it would mean, worked out when it was made: the money that would come back, the difference to be paid, what would be
     * held for the old one; null where nothing is.
     */
    record Worth(Money money, Money difference, ToHold hold) {}

    /** How much is held, and by which way of paying it was paid; null where the shop does not say that. */
    @Schema(name = "OfferHold")
    public record Held(Money amount, @Nullable String method) {}

    static Offer make(ReturnRequest ret, int place, MakeOffers.One asked, Worth worth, Actor by, Instant now) {
        var offer = new Offer();
        offer.shopId = ret.shopId();
        offer.returnId = ret.id();
        offer.place = place;
        offer.kind = asked.kind();
        offer.advance = asked.isAdvance();
        offer.terms = asked.terms();
        if (worth.hold() != null) {
            offer.holdMinor = worth.hold().amount().minor();
            offer.holdMethod = worth.hold().payment().method();
        }
        offer.currency = worth.money().currency().getCurrencyCode();
        offer.moneyMinor = worth.money().minor();
        offer.differenceMinor = worth.difference().minor();
        offer.message = asked.message();
        offer.madeBy = by.actorName();
        offer.madeByKind = by.actorKind();
        offer.madeById = by.actorId();
        offer.madeAt = now;
        return offer;
    }

    void open() {
        state = State.OPEN;
    }

    void end(State how, Instant now) {
        state = how;
        answeredAt = now;
    }

    Map<String, String> told() {
        return Map.of("offer", kind.name(), "place", "" + place, "message", message);
    }

    UUID id() {
        return id;
    }

    int place() {
        return place;
    }

    State state() {
        return state;
    }

    ReturnKind kind() {
        return kind;
    }

    boolean isAdvance() {
        return advance;
    }

    /** Null where nothing is held for the old one. */
    Held hold() {
        return holdMinor == null ? null : new Held(Money.ofMinor(holdMinor, currency), holdMethod);
    }

    List<Line> terms() {
        return terms;
    }

    Money money() {
        return Money.ofMinor(moneyMinor, currency);
    }

    Money difference() {
        return Money.ofMinor(differenceMinor, currency);
    }

    String message() {
        return message;
    }

    /** What follows from it, whoever lets it follow, was proposed by him. */
    Actor maker() {
        return new Actor(madeByKind, madeById, madeBy);
    }

    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    @Converter
    static class Lines extends JsonList<Line> {
        Lines() {
            super(new TypeReference<>() {});
        }
    }
}
