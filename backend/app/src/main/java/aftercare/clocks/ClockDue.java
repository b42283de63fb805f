package aftercare.clocks;

import java.time.Instant;
import java.util.UUID;

/**
 * A clock has run out. Whoever started it observes this in the clock's own transaction, locks his case first, then
 * claims the clock ({@link CaseClocks#claim}): only one claim ever succeeds, on any number of nodes.
 */
public record ClockDue(
        UUID clockId, UUID shopId, UUID subjectId, CaseClock.Kind kind, String code, Instant dueAt, Instant now) {}
