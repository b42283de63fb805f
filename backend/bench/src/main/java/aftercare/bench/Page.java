package aftercare.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A page of text in the making. */
final class Page {

    private final StringBuilder text = new StringBuilder();

    void line(String line, Object... values) {
        text.append(Say.text(line, values)).append('\n');
    }

    void resource(String name) throws IOException {
        try (var part = Page.class.getResourceAsStream("/" + name)) {
            text.append('\n').append(new String(part.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
