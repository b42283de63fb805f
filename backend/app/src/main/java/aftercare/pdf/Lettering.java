package aftercare.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/** The one font of our papers, read once; a letter it has not got is shown as 〓, never left out. */
final class Lettering {

    private static final String FILE = "/fonts/NotoSansSC-GBK.otf";
    private static final int MISSING = '〓';
    private static final BaseFont BASE = load();

    private Lettering() {}

    static Phrase phrase(String text, Style style) {
        return new Phrase(shown(text), font(style));
    }

    static Font font(Style style) {
        return new Font(BASE, style.size(), style.isBold() ? Font.BOLD : Font.NORMAL, style.colour());
    }

    static String shown(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == '\n' || BASE.charExists(point) ? point : MISSING)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static BaseFont load() {
        try (var file = Lettering.class.getResourceAsStream(FILE)) {
            return BaseFont.createFont(
                    FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, file.readAllBytes(), null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
