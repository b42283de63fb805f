package aftercare.invoices;

/** Who has entered the confirmation sheet of a red letter at the tax office; the other side confirms it. */
public enum RedEntry {
    SELLER,
    BUYER
}
