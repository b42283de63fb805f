package aftercare.warehouse;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import aftercare.access.Actor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** One step of one unit (处置): from where to where, by whom and when. Only ever added; the last one holds. */
@Entity
@Immutable
class Disposition {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID returnId;
    private int lineNo;
    private int unit;
    private int step;
    private String sku;
    private String unitCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Place fromPlace;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Place toPlace;

    private String grade;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Label label;

    private String note;
    private Instant at;
    private String byId;
    private String byName;

    protected Disposition() {}

    static Disposition of(UnitInHouse unit, Dispose.Unit asked, String grade, Actor by, Instant now) {
        var step = new Disposition();
        step.shopId = unit.ret().shopId();
        step.returnId = unit.ret().id();
        step.lineNo = unit.line().lineNo();
        step.unit = unit.position();
        step.step = unit.steps();
        step.sku = unit.line().sku();
        step.unitCode = asked.unitCode() != null ? asked.unitCode() : unit.lot().unitCode();
        step.fromPlace = unit.place();
        step.toPlace = asked.to();
        step.grade = grade;
        step.label = asked.to() == Place.RESTOCK ? Label.of(grade) : null;
        step.note = asked.note();
        step.at = now;
        step.byId = by.actorId();
        step.byName = by.actorName();
        return step;
    }

    int lineNo() {
        return lineNo;
    }

    int unit() {
        return unit;
    }

    String sku() {
        return sku;
    }

    String unitCode() {
        return unitCode;
    }

    Place from() {
        return fromPlace;
    }

    Place to() {
        return toPlace;
    }

    String grade() {
        return grade;
    }

    Label label() {
        return label;
    }

    String note() {
        return note;
    }

    Instant at() {
        return at;
    }

    String byName() {
        return byName;
    }
}
