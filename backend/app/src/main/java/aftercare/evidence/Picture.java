package aftercare.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

import aftercare.problems.Refusal;
import io.quarkus.logging.Log;

/** Reads a picture's size before anything is unfolded, and makes its preview in little memory. */
final class Picture {

    private static final int LONGEST_EDGE = 640;

    private Picture() {}

    static Content look(Path file, String type, long maxPixels) {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReadersByMIMEType(type);
            var reader = readers.next();
            try {
                reader.setInput(in, true, false);
                var width = reader.getWidth(0);
                var height = reader.getHeight(0);
                if ((long) width * height > maxPixels) {
                    throw Refusal.at("/file", 422, "PICTURE_TOO_LARGE", maxPixels / 1_000_000);
                }
                var turned = ExifOrientation.of(file, type);
                var preview = preview(reader, width, height, turned);
                return turned.swapsEdges()
                        ? new Content(type, height, width, preview)
                        : new Content(type, width, height, preview);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw Refusal.at("/file", 415, "PICTURE_BROKEN");
        }
    }

    /** Null where our reader cannot draw what a camera may rightly write, such as a JPEG in printers' colours. */
    private static byte[] preview(ImageReader reader, int width, int height, ExifOrientation turned) {
        try {
            var longest = Math.max(width, height);
            var asked = reader.getDefaultReadParam();
            // every n-th pixel, and the rest of the way smoothly
            var step = Math.max(1, longest / (2 * LONGEST_EDGE));
            asked.setSourceSubsampling(step, step, 0, 0);
            var image = reader.read(0, asked);
            return Preview.jpeg(image, Math.min(1.0, (double) LONGEST_EDGE / longest(image)), turned);
        } catch (IOException | RuntimeException undrawable) {
            Log.debugf(undrawable, "No preview of a picture of %d × %d", width, height);
            return null;
        }
    }

    private static int longest(BufferedImage image) {
        return Math.max(image.getWidth(), image.getHeight());
    }
}
