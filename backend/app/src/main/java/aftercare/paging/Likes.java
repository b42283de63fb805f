package aftercare.paging;

/** A search word as the start of a {@code like ... escape '!'}: what the user typed is never a pattern. */
public final class Likes {

    private Likes() {}

    public static String startOf(String typed) {
        return typed.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
