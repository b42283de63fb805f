package aftercare.evidence;

import java.util.UUID;

import aftercare.access.Who;

/** Said by whoever owns cases: may the caller see what is attached to this one? */
public interface CaseOwner {

    boolean isBuyerOf(UUID subjectId, String subject);

    /** Is the case put before the caller, who decides it or gives his opinion on it? */
    default boolean isPutBefore(UUID subjectId, Who who) {
        return false;
    }
}
