package aftercare.evidence;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

import aftercare.problems.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PictureTest {

    private static final long MOST = 60_000_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void aPreviewIsASmallJpegOfTheSameShape(String format) throws IOException {
        var content = look(SampleFiles.picture(format, 2000, 1000), "image/" + format);
        assertThat(content.width()).isEqualTo(2000);
        assertThat(content.height()).isEqualTo(1000);
        var preview = ImageIO.read(new ByteArrayInputStream(content.preview()));
        assertThat(preview.getWidth()).isEqualTo(640);
        assertThat(preview.getHeight()).isEqualTo(320);
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws IOException {
        var preview = ImageIO.read(new ByteArrayInputStream(
                look(SampleFiles.picture("png", 50, 20), "image/png").preview()));
        assertThat(preview.getWidth()).isEqualTo(50);
        assertThat(preview.getHeight()).isEqualTo(20);
    }

    @Test
    void aWebpIsDrawnToo() throws IOException {
        var content = look(SampleFiles.webp(), "image/webp");
        assertThat(content.width()).isEqualTo(96);
        assertThat(content.height()).isEqualTo(64);
        var preview = ImageIO.read(new ByteArrayInputStream(content.preview()));
        assertThat(new Color(preview.getRGB(2, 2)).getRed()).isLessThan(60);
        assertThat(new Color(preview.getRGB(93, 61)).getRed()).isGreaterThan(200);
    }

    @Test
    void aWebpCutShortIsRefused() {
        assertThatThrownBy(() -> look(Arrays.copyOf(SampleFiles.webp(), 24), "image/webp"))
                .isInstanceOf(Refusal.class);
    }

    /** The sample is red at the left and blue at the right; each orientation moves the red somewhere else. */
    @ParameterizedTest
    @CsvSource({"1,LEFT", "2,RIGHT", "3,RIGHT", "4,LEFT", "5,TOP", "6,TOP", "7,BOTTOM", "8,BOTTOM"})
    void aTurnedPhotoIsShownUpright(int orientation, String redIsAt) throws IOException {
        var content = look(SampleFiles.turnedPhoto(800, 400, orientation), "image/jpeg");
        var preview = ImageIO.read(new ByteArrayInputStream(content.preview()));
        var lying = orientation < 5;
        assertThat(content.width()).isEqualTo(lying ? 800 : 400);
        assertThat(preview.getWidth()).isEqualTo(lying ? 640 : 320);
        var x = redIsAt.equals("LEFT")
                ? 10
                : redIsAt.equals("RIGHT") ? preview.getWidth() - 10 : preview.getWidth() / 2;
        var y = redIsAt.equals("TOP")
                ? 10
                : redIsAt.equals("BOTTOM") ? preview.getHeight() - 10 : preview.getHeight() / 2;
        var colour = preview.getRGB(x, y);
        assertThat(colour >> 16 & 0xFF).isGreaterThan(200);
        assertThat(colour & 0xFF).isLessThan(60);
    }

    @Test
    void aPreviewDoesNotSayWhereThePhotoWasTaken() throws IOException {
        var photo = SampleFiles.turnedPhoto(800, 400, 6);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("GPS 30.2741N");
        assertThat(new String(look(photo, "image/jpeg").preview(), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS", "Exif");
    }

    @Test
    void aBombIsRefusedBeforeItUnfolds() {
        assertThatThrownBy(() -> look(SampleFiles.bomb(), "image/png"))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("PICTURE_TOO_LARGE"));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 10, 40})
    void aPictureCutOffInItsHeadIsRefused(int length) {
        var cut = SampleFiles.slice(SampleFiles.picture("jpeg", 100, 100), 0, length);
        assertThatThrownBy(() -> look(cut, "image/jpeg"))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("PICTURE_BROKEN"));
    }

    private Content look(byte[] bytes, String type) throws IOException {
        var file = folder.resolve("picture");
        Files.write(file, bytes);
        return Picture.look(file, type, MOST);
    }
}
