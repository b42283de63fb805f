package aftercare.invoices;

/** How far an invoice is. */
public enum InvoiceState {
    REQUESTED,
    ISSUED
}
