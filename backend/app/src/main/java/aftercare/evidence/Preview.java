package aftercare.evidence;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws a picture small, upright and on white; what comes out holds nothing but pixels. */
final class Preview {

    private Preview() {}

    static byte[] jpeg(BufferedImage image, double scale, ExifOrientation turned) throws IOException {
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var canvas = turned.swapsEdges()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = canvas.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            var placed = new AffineTransform(turned.upright(width, height));
            placed.scale((double) width / image.getWidth(), (double) height / image.getHeight());
            pen.drawImage(image, placed, null);
        } finally {
            pen.dispose();
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(canvas, "jpeg", out);
        return out.toByteArray();
    }
}
