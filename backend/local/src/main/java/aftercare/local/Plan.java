package aftercare.local;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Which parts to start, and whether the API and the page reload while one works on them. */
record Plan(Set<Part> parts, boolean live) {

    enum Part {
        DB,
        KEYCLOAK,
        API,
        WEB
    }

    static Plan of(String... arguments) {
        var parts = EnumSet.allOf(Part.class);
        var live = false;
        for (var argument : arguments) {
            if (argument.startsWith("--only=")) {
                parts.retainAll(named(argument.substring("--only=".length())));
            } else if (argument.equals("--live")) {
                live = true;
            } else {
                throw new Trouble(
                        "\"" + argument + "\" is not known; there are --live and --only=db,keycloak,api,web.");
            }
        }
        if (Settings.value("AFTERCARE_DB_URL").isPresent()) {
            parts.remove(Part.DB);
        }
        return new Plan(parts, live);
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    private static Set<Part> named(String list) {
        try {
            var named = EnumSet.noneOf(Part.class);
            Arrays.stream(list.toUpperCase(Locale.ROOT).split(","))
                    .map(Part::valueOf)
                    .forEach(named::add);
            return named;
        } catch (IllegalArgumentException e) {
            throw new Trouble("--only knows db, keycloak, api and web, not \"" + list + "\".", e);
        }
    }
}
