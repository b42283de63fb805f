package aftercare.returns;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/**
 * What another article costs more (above nought, the buyer pays it first) or less (below nought, he gets it back).
 *
 * @param differenceCreditMinor what of it the buyer has paid with his store credit
 */
public record Topping(
        long differenceMinor, State differenceState, String differenceReference, long differenceCreditMinor) {

    /** Whether something is still to be paid on top. */
    @Schema(name = "DifferenceState")
    public enum State {
        NONE,
        OWED,
        PAID
    }

    static final Topping NONE = new Topping(0, State.NONE, null, 0);

    static Topping of(long minor) {
        return new Topping(minor, minor > 0 ? State.OWED : State.NONE, null, 0);
    }

    /** The rest of it, outside. */
    Topping paid(String reference) {
        return new Topping(differenceMinor, State.PAID, reference, differenceCreditMinor);
    }

    /** So much store credit is in it; paid as soon as that is all of it. */
    Topping withCredit(long minor) {
        var whole = isOwed() && minor >= differenceMinor;
        return new Topping(differenceMinor, whole ? State.PAID : differenceState, differenceReference, minor);
    }

    /** So much of the store credit has gone back; what was paid stands for what is left in it. */
    Topping creditBack(long minor) {
        var left = differenceCreditMinor - minor;
        if (!isPaid()) {
            return new Topping(differenceMinor, differenceState, differenceReference, left);
        }
        var stays = paidOutside() + left;
        return stays == 0 ? NONE : new Topping(stays, State.PAID, differenceReference, left);
    }

    /** What the buyer still has to pay. */
    long left() {
        return isOwed() ? differenceMinor - differenceCreditMinor : 0;
    }

    /** What was paid in money; the rest was store credit. */
    long paidOutside() {
        return isPaid() ? Math.max(0, differenceMinor - differenceCreditMinor) : 0;
    }

    /** What was paid beyond what is owed for the pieces that are really replaced. */
    long paidBeyond(long owedMinor) {
        return isPaid() ? Math.max(0, differenceMinor - Math.max(0, owedMinor)) : 0;
    }

    Topping less(long paidBack) {
        return new Topping(differenceMinor - paidBack, differenceState, differenceReference, differenceCreditMinor);
    }

    boolean isOwed() {
        return differenceState == State.OWED;
    }

    boolean isPaid() {
        return differenceState == State.PAID;
    }

    boolean isPaidInMoney() {
        return paidOutside() > 0;
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
