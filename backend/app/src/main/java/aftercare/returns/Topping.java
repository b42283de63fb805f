package aftercare.returns;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** What another article costs more (above nought, the buyer pays it first) or less (below nought, he gets it back). */
public record Topping(long differenceMinor, State differenceState, String differenceReference) {

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

    /** What was paid beyond what is owed for the pieces that are really replaced. */
    long paidBeyond(long owedMinor) {
        return isPaid() ? Math.max(0, differenceMinor - Math.max(0, owedMinor)) : 0;
    }

    Topping less(long paidBack) {
        return new Topping(differenceMinor - paidBack, differenceState, differenceReference);
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

    @Immutable
    @Converter
    static class Text extends JsonText<Topping> {
        Text() {
            super(new TypeReference<>() {}, NONE);
        }
    }
}
