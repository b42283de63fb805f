package aftercare.codes;

import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** One code as dark and light modules, its quiet zone included, to be drawn at any size. */
public final class ScanCode {

    /** Both standards ask for light around the code: ten modules beside bars, four around squares. */
    private static final int QUIET_BARS = 10;

    private static final int QUIET_SQUARES = 4;

    private final BitMatrix modules;

    private ScanCode(BitMatrix modules) {
        this.modules = modules;
    }

    /** A run of dark modules in one row. */
    public record Run(int x, int y, int length) {}

    /** Drawn to a picture or a page. */
    public interface Pen {
        void dark(Run run);
    }

    /** One row of bars: stretch it to any height. */
    public static ScanCode bars(String text) {
        var hints = Map.of(EncodeHintType.MARGIN, 2 * QUIET_BARS);
        return new ScanCode(new Code128Writer().encode(text, BarcodeFormat.CODE_128, 1, 1, hints));
    }

    /** A quarter of it may be dirty and it can still be read. */
    public static ScanCode squares(String text) {
        var hints = Map.of(
                EncodeHintType.MARGIN,
                QUIET_SQUARES,
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.Q,
                EncodeHintType.CHARACTER_SET,
                "UTF-8");
        try {
            return new ScanCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(text, tooLong);
        }
    }

    public int width() {
        return modules.getWidth();
    }

    public int height() {
        return modules.getHeight();
    }

    public void draw(Pen pen) {
        for (var y = 0; y < height(); y++) {
            var from = -1;
            for (var x = 0; x <= width(); x++) {
                var dark = x < width() && modules.get(x, y);
                if (dark && from < 0) {
                    from = x;
                } else if (!dark && from >= 0) {
                    pen.dark(new Run(from, y, x - from));
                    from = -1;
                }
            }
        }
    }
}
