package aftercare.policy;

/**
 * What a reason must be shown with. The buyer gives the first proof of a visible fault, no more (R1 art. 65, 73 [V]).
 *
 * @param atLeast how many photos; zero for the others
 */
public record Evidence(Kind kind, int atLeast) {

    public enum Kind {
        NONE,
        TEXT,
        PHOTOS,
        INSPECTION_REPORT
    }

    static final Evidence NOTHING = new Evidence(Kind.NONE, 0);
    static final Evidence WORDS = new Evidence(Kind.TEXT, 0);

    static Evidence photos(int atLeast) {
        return new Evidence(Kind.PHOTOS, atLeast);
    }
}
