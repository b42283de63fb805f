package aftercare.pdf;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands on our papers is seen there, drawn by a reader that knows nothing of how they were made. */
class SeenOnPaperTest {

    private static final int DPI = 288;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "@", "%", "g", "¥", "€", "退", "商", "品", "验", "喆",
                "龙", "《"
            })
    void aLetterIsDrawnAsItsFontDrawsIt(String letter) throws Exception {
        var paper = Paper.titled(letter, Locale.SIMPLIFIED_CHINESE).finished();
        // titles are bold: the same letter with a thicker stroke
        assertThat((double) inkOfTitle(paper) / inkOfFont(letter)).isBetween(0.9, 1.8);
    }

    /** Below the title there is white paper, and far below the page's foot. */
    private static int inkOfTitle(byte[] paper) throws IOException {
        try (var document = Loader.loadPDF(paper)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
            return ink(page.getSubimage(0, 0, page.getWidth(), page.getHeight() / 2));
        }
    }

    private static int inkOfFont(String letter) throws Exception {
        try (var file = SeenOnPaperTest.class.getResourceAsStream("/fonts/NotoSansSC-GBK.otf")) {
            var size = Style.TITLE.size() * DPI / 72;
            var picture = new BufferedImage((int) size * 3, (int) size * 3, BufferedImage.TYPE_INT_RGB);
            var pen = picture.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            pen.setColor(Color.BLACK);
            pen.setFont(Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(size));
            pen.drawString(letter, size, size * 2);
            pen.dispose();
            return ink(picture);
        }
    }

    private static int ink(BufferedImage picture) {
        var dark = 0;
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xff) < 128) {
                    dark++;
                }
            }
        }
        return dark;
    }
}
