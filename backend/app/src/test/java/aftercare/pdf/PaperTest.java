package aftercare.pdf;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

import aftercare.codes.CodePicture;
import aftercare.codes.ScanCode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import static org.assertj.core.api.Assertions.assertThat;

class PaperTest {

    @Test
    void chineseLatinAndMoneyCanBeReadBackFromThePage() throws Exception {
        var file = Paper.titled("退货单 R-7F3K-20MA", Locale.SIMPLIFIED_CHINESE)
                .heading("寄回的商品")
                .facts(List.of(new Paper.Fact("寄回地址", "浙江省杭州市余杭区文一西路 969 号 李喆 收"), new Paper.Fact("空", null)))
                .table(List.of("商品", "数量"), new float[] {3, 1}, List.of(List.of("手工陶瓷茶壶《青釉》Ø12 cm ¥129.90", "2")))
                .codes("R-7F3K-20MA")
                .finished();
        var text = textOf(file);
        assertThat(text).contains("退货单 R-7F3K-20MA", "李喆", "《青釉》Ø12 cm ¥129.90").doesNotContain("空");
        assertThat(file.length).as("only the letters used are embedded").isLessThan(200_000);
    }

    @Test
    void aLetterThatTheFontHasNotGotIsSeenToBeMissing() throws Exception {
        assertThat(textOf(Paper.titled("𠮷野家🎁", Locale.SIMPLIFIED_CHINESE).finished()))
                .contains("〓野家〓");
    }

    @Test
    void aLongTableGoesOnWithItsHeadOnTheNextPage() throws Exception {
        var file = Paper.titled("长", Locale.SIMPLIFIED_CHINESE)
                .table(List.of("表头"), new float[] {1}, Collections.nCopies(90, List.of("行")))
                .finished();
        try (var reader = new PdfReader(file)) {
            assertThat(reader.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PdfTextExtractor(reader).getTextFromPage(2)).contains("表头");
        }
    }

    @Test
    void aScannerReadsBothCodes() throws Exception {
        assertThat(scanned(ScanCode.bars("R-7F3K-20MA"), 3, 60)).isEqualTo("R-7F3K-20MA");
        assertThat(scanned(ScanCode.squares("R-7F3K-20MA"), 4, 4)).isEqualTo("R-7F3K-20MA");
    }

    @Test
    void thePictureForTheTelephoneIsBlackOnWhite() {
        assertThat(CodePicture.svg("R-7F3K-20MA"))
                .startsWith("<svg")
                .contains("fill=\"#fff\"", ">R-7F3K-20MA<")
                .endsWith("</svg>");
    }

    private static String scanned(ScanCode code, int across, int down) throws Exception {
        var width = code.width() * across;
        var height = code.height() * down;
        var pixels = new int[width * height];
        java.util.Arrays.fill(pixels, 0xffffff);
        code.draw(run -> {
            for (var x = run.x() * across; x < (run.x() + run.length()) * across; x++) {
                for (var y = run.y() * down; y < (run.y() + 1) * down; y++) {
                    pixels[y * width + x] = 0;
                }
            }
        });
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new MultiFormatReader().decode(picture).getText();
    }

    private static String textOf(byte[] file) throws Exception {
        try (var reader = new PdfReader(file)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
