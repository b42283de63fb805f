package aftercare.returns.auto;

/** What became of a rule at one case. */
public enum AutoOutcome {
    FIRED,
    OTHER_VERDICT,
    OTHER_KIND,
    OTHER_REASON,
    TOO_MUCH_MONEY,
    EVIDENCE_MISSING,
    BUYER_UNKNOWN,
    TOO_MANY_CASES,
    /** An earlier rule had decided. */
    NOT_ASKED
}
