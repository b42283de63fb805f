package aftercare.evidence;

import java.awt.geom.AffineTransform;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the camera was held (Exif tag 0x0112, 1 to 8): telephones store the picture lying and say "turn me". */
record ExifOrientation(int value) {

    private static final ExifOrientation UPRIGHT = new ExifOrientation(1);
    private static final int TAG = 0x0112;

    static ExifOrientation of(Path file, String type) throws IOException {
        if (!type.equals("image/jpeg")) {
            return UPRIGHT;
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return fromJpeg(in);
        } catch (java.io.EOFException
                | BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException cut) {
            return UPRIGHT;
        }
    }

    /** Walks the segments before the pixels; the one called Exif holds a small TIFF. */
    private static ExifOrientation fromJpeg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        while (true) {
            var marker = in.readUnsignedShort();
            var length = in.readUnsignedShort() - 2;
            if (marker == 0xFFDA || marker >> 8 != 0xFF || length < 0) {
                return UPRIGHT;
            }
            if (marker == 0xFFE1) {
                var segment = in.readNBytes(length);
                if (length > 14 && segment[0] == 'E' && segment[1] == 'x' && segment[2] == 'i' && segment[3] == 'f') {
                    return fromTiff(ByteBuffer.wrap(segment, 6, length - 6).slice());
                }
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private static ExifOrientation fromTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                var value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? new ExifOrientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    boolean swapsEdges() {
        return value >= 5;
    }

    /** Brings a stored picture of this size upright, its corner at the origin. */
    AffineTransform upright(double width, double height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
