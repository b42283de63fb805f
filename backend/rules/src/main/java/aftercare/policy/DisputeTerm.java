package aftercare.policy;

/**
 * How long the sides of a dispute have, where a platform says otherwise than our own clocks (domain rules §2.1, §2.2).
 *
 * @param raiseDays how long the buyer may put a no before the platform (C9); null: as everywhere
 * @param answerHours how long the shop has to answer what a buyer has put before it; null: until it is asked
 * @param evidenceHours how long a side has to show something (C13); null: as everywhere
 * @param evidenceFrom hours of evidence are counted from then on every day; null: by the wall
 * @param evidenceTo and until then
 */
public record DisputeTerm(
        Integer raiseDays,
        Integer answerHours,
        Integer evidenceHours,
        String evidenceFrom,
        String evidenceTo,
        Confidence confidence,
        String source) {

    /** Nothing is said of it. */
    public static final DisputeTerm NONE = new DisputeTerm(null, null, null, null, null, null, null);
}
