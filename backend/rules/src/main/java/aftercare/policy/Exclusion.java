package aftercare.policy;

/** Why goods may be no-reason returnable or not (L1 art. 25, L2 art. 6–7 [V]; E1 art. 16 [H]). */
public enum Exclusion {
    CUSTOM_MADE,
    PERISHABLE,
    DIGITAL,
    PERIODICAL,
    /** Audio, video and software under seal. */
    MEDIA,
    /** Unsealing endangers health or changes the quality. */
    HEALTH_SEAL,
    /** Loses much of its value once activated or tried. */
    LOSES_VALUE_ONCE_TRIED,
    /** Near expiry or defective, and sold as such. */
    SOLD_AS_DEFECTIVE,
    /** Cannot be told apart from other things any more. */
    MIXED,
    /** A journey, a ticket, a table on a date. */
    DATED_LEISURE
}
