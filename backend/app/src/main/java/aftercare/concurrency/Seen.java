package aftercare.concurrency;

/** What becomes of the version that a caller says he has seen. None is passed over in silence (decision 44). */
public enum Seen {
    /** Must be said, because somebody edits text: 428 without, 412 where it is stale. */
    REQUIRED,
    /** Compared where it is said: 412 where it is stale. */
    COMPARED,
    /** There is no version to compare with: 412 where one is said all the same. */
    NOTHING;

    /** Whoever changes, removes or acts upon one thing has seen it; whoever adds one to a list has seen none. */
    public static Seen byRule(String method, String path) {
        return method.equals("POST") && !path.contains("{") ? NOTHING : COMPARED;
    }
}
