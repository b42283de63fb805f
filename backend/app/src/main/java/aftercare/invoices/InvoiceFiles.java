package aftercare.invoices;

import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.evidence.CaseOwner;
import aftercare.orders.Orders;

/** The buyer may read what was issued to him. */
@Singleton
class InvoiceFiles implements CaseOwner {

    private final Invoices invoices;
    private final Orders orders;

    InvoiceFiles(Invoices invoices, Orders orders) {
        this.invoices = invoices;
        this.orders = orders;
    }

    @Override
    public boolean isBuyerOf(UUID subjectId, String subject) {
        return invoices.findByIdOptional(subjectId)
                .map(invoice -> orders.get(invoice.orderId()).belongsTo(subject))
                .orElse(false);
    }
}
