package aftercare.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as people send them, made here. */
final class SampleFiles {

    private SampleFiles() {}

    /** Left half red, right half blue. */
    static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A telephone's picture: stored lying, with the Exif note how to turn it, and where it was taken. */
    static byte[] turnedPhoto(int width, int height, int orientation) {
        var jpeg = picture("jpeg", width, height);
        var secret = "GPS 30.2741N 120.1551E".getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(26 + secret.length);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(secret);
        var segment = ByteBuffer.allocate(10 + tiff.capacity());
        segment.putShort((short) 0xFFE1).putShort((short) (8 + tiff.capacity()));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return concat(slice(jpeg, 0, 2), segment.array(), slice(jpeg, 2, jpeg.length));
    }

    /** A PNG of a few bytes that claims to be 100,000 pixels wide and high. */
    static byte[] bomb() {
        var png = picture("png", 2, 2);
        var header = ByteBuffer.wrap(png);
        header.putInt(16, 100_000).putInt(20, 100_000);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }

    static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
    }

    static byte[] mp4(String brand) {
        return concat(new byte[] {0, 0, 0, 24}, text("ftyp" + brand), new byte[4], text("isom" + brand), new byte[64]);
    }

    /** 96 by 64, from green at the upper left to yellow at the lower right, as a browser writes it. */
    static byte[] webp() {
        return Base64.getDecoder()
                .decode("UklGRqgAAABXRUJQVlA4IJwAAAAQBgCdASpgAEAAPrVaqVAnJSOioWgA4BaJYwZ71CqLnTI39AHkH+3Zx/////vI//"
                        + "///3kf////pAAA/r9z7FWTxv/kVvid870jnY7CPH4nythS/PnrXPWR0ddTEcO+K9w5BAgiwMTeOc0JhcZo3EfGVG78"
                        + "o6S3sZyQzktcACVf4s/zdjIIGk9XJVYMMQOseU5PvjBGmFABzZEyAAA=");
    }

    static byte[] exe() {
        return concat(text("MZ"), new byte[58], new byte[] {64, 0, 0, 0}, text("PE\0\0"), new byte[64]);
    }

    static byte[] html() {
        return text("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");
    }

    static byte[] svg() {
        return text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] slice(byte[] all, int from, int to) {
        return Arrays.copyOfRange(all, from, to);
    }

    private static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
