package aftercare.returns;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import aftercare.access.Actor;
import aftercare.policy.RuleText;
import aftercare.policy.UnfitReason;

/** What was found about a unit; {@code files}: the photos that show it. */
record Finding(
        String grade,
        String reason,
        String note,
        String unitCode,
        Boolean packagingComplete,
        Signature signed,
        Signature countersigned,
        List<UUID> files) {

    /** How a unit that came broken is marked until somebody has looked at it. */
    static final String CAME_DAMAGED = "CAME_DAMAGED";

    static final Finding NONE = new Finding(null, null, null, null, null, null, null, null);
    /** How a missing unit is marked where the scales say that the carrier lost it. */
    static final String CARRIER_LOST_IT = "CARRIER_LOST_IT";

    static final Finding LOST_BY_CARRIER = new Finding(null, CARRIER_LOST_IT, null, null, null, null, null, null);
    static final Finding DAMAGED = new Finding(null, CAME_DAMAGED, null, null, null, null, null, null);

    static Finding of(Inspection.Line seen) {
        return new Finding(
                seen.grade() == null ? null : seen.grade().name(),
                seen.reason() == null ? null : seen.reason().name(),
                seen.note(),
                seen.unitCode(),
                seen.packagingComplete(),
                null,
                null,
                seen.files().isEmpty() ? null : seen.files());
    }

    /** In plain words; null where there is no reason. */
    String why(Locale language) {
        return reason == null
                ? null
                : CAME_DAMAGED.equals(reason) || CARRIER_LOST_IT.equals(reason)
                        ? RuleText.seen(reason, language)
                        : RuleText.name(UnfitReason.valueOf(reason), language);
    }

    Finding signedBy(Actor by) {
        return new Finding(grade, reason, note, unitCode, packagingComplete, Signature.of(by), null, files);
    }

    Finding countersignedBy(Actor by) {
        return new Finding(grade, reason, note, unitCode, packagingComplete, signed, Signature.of(by), files);
    }
}
