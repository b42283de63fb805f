package aftercare.local;

import java.util.Optional;

/** What a person may set from outside: an environment variable, or a system property of the same name. */
final class Settings {

    private Settings() {}

    static Optional<String> value(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(name)))
                .filter(value -> !value.isBlank());
    }

    static int port(String name, int usual) {
        var text = value(name).orElse(String.valueOf(usual));
        try {
            var port = Integer.parseInt(text.strip());
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new Trouble(name + " must be a port between 1 and 65535, and is \"" + text + "\".", e);
        }
        throw new Trouble(name + " must be a port between 1 and 65535, and is \"" + text + "\".");
    }
}
