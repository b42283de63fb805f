package aftercare.returns;

import aftercare.access.Actor;

/** What was found about a unit. */
record Finding(
        String grade,
        String reason,
        String note,
        String unitCode,
        Boolean packagingComplete,
        Signature signed,
        Signature countersigned) {

    /** How a unit that came broken is marked until somebody has looked at it. */
    static final String CAME_DAMAGED = "CAME_DAMAGED";

    static final Finding NONE = new Finding(null, null, null, null, null, null, null);
    static final Finding DAMAGED = new Finding(null, CAME_DAMAGED, null, null, null, null, null);

    static Finding of(Inspection.Line seen) {
        return new Finding(
                seen.grade() == null ? null : seen.grade().name(),
                seen.reason() == null ? null : seen.reason().name(),
                seen.note(),
                seen.unitCode(),
                seen.packagingComplete(),
                null,
                null);
    }

    Finding signedBy(Actor by) {
        return new Finding(grade, reason, note, unitCode, packagingComplete, Signature.of(by), null);
    }

    Finding countersignedBy(Actor by) {
        return new Finding(grade, reason, note, unitCode, packagingComplete, signed, Signature.of(by));
    }
}
