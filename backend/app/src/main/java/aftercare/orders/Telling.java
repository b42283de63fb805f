package aftercare.orders;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * Whether a buyer was told of the right to withdraw: before he bought, or only later (2011/83/EU art. 10).
 *
 * @param informedOfWithdrawal before he bought; null: as the shop does for all
 * @param toldOn the day he was told after all
 * @param toldBy who of the shop says so; null: its own system
 */
@Embeddable
public record Telling(Boolean informedOfWithdrawal, LocalDate toldOn, String toldBy) {

    static final Telling UNSAID = new Telling(null, null, null);

    /** What is left out is as it was. */
    Telling as(Boolean informed, LocalDate told) {
        return new Telling(
                informed == null ? informedOfWithdrawal : informed,
                told == null ? toldOn : told,
                told == null ? toldBy : null);
    }

    Telling on(LocalDate day, String by) {
        return new Telling(informedOfWithdrawal, day, day == null ? null : by);
    }

    boolean isInformed(boolean usually) {
        return informedOfWithdrawal == null ? usually : informedOfWithdrawal;
    }
}
