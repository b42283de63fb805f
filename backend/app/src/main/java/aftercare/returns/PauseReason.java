package aftercare.returns;

/** Why a clock may stand still (domain rules §2.2, our decision). */
public enum PauseReason {
    PLATFORM_EXTENSION,
    COURT_OR_POLICE,
    NEGOTIATION,
    THIRD_PARTY_EVIDENCE;

    /** Whoever names somebody outside the case says where that can be looked up; that the two sides talk, both know. */
    boolean needsReference() {
        return this != NEGOTIATION;
    }
}
