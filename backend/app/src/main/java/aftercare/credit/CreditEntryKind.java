package aftercare.credit;

/** Why store credit moved. */
public enum CreditEntryKind {
    GRANT,
    SPEND,
    EXPIRE,
    REVERSE
}
