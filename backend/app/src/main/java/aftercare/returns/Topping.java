package aftercare.returns;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What another article costs more (above nought, the buyer pays it first) or less (below nought, he gets it back). */
@Embeddable
public record Topping(
        long differenceMinor,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        State differenceState,

        String differenceReference) {

    /** Whether something is still to be paid on top. */
    @Schema(name = "DifferenceState")
    public enum State {
        NONE,
        OWED,
        PAID
    }

    static final Topping NONE = new Topping(0, State.NONE, null);

    static Topping of(long minor) {
        return new Topping(minor, minor > 0 ? State.OWED : State.NONE, null);
    }

    Topping paid(String reference) {
        return new Topping(differenceMinor, State.PAID, reference);
    }

    boolean isOwed() {
        return differenceState == State.OWED;
    }

    boolean isPaid() {
        return differenceState == State.PAID;
    }

    boolean goesBack() {
        return differenceMinor < 0;
    }
}
