package aftercare.returns;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.money.Money;
import aftercare.settlement.QuoteLine;
import aftercare.settlement.QuoteLineKind;

/** Writes down what was paid on top and what of it went back, so that the two can be held against the case. */
@Singleton
class DifferenceBook {

    private final EntityManager db;

    DifferenceBook(EntityManager db) {
        this.db = db;
    }

    void keep(@Observes ReturnEvent event) {
        switch (event.verb()) {
            case DIFFERENCE_PAID ->
                write(
                        event,
                        DifferenceEntry.Kind.PAID,
                        event.ret().paidOnTop(),
                        event.data().get("reference"));
            case GRANTED, AUTO_GRANTED -> write(event, DifferenceEntry.Kind.PAID_BACK, back(event.ret()), null);
            default -> {
                return;
            }
        }
    }

    private void write(ReturnEvent event, DifferenceEntry.Kind kind, Money amount, String reference) {
        if (amount.isPositive()) {
            db.persist(DifferenceEntry.of(event, kind, amount, reference));
        }
    }

    private static Money back(ReturnRequest ret) {
        return ret.quote().lines().stream()
                .filter(line -> line.kind() == QuoteLineKind.DIFFERENCE_BACK)
                .map(QuoteLine::amount)
                .reduce(Money.zero(ret.amount().currency()), Money::plus);
    }
}
