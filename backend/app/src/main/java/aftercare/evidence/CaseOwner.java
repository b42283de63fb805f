package aftercare.evidence;

import java.util.UUID;

/** Said by whoever owns cases: is this the buyer of the case that the file is attached to? */
public interface CaseOwner {

    boolean isBuyerOf(UUID subjectId, String subject);
}
