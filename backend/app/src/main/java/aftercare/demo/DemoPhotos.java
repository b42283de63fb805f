package aftercare.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import javax.imageio.ImageIO;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.evidence.HandingIn;

/** Invented pictures: a grey square each. */
@Singleton
class DemoPhotos {

    private final HandingIn files;

    DemoPhotos(HandingIn files) {
        this.files = files;
    }

    UUID photo(UUID shopId, Actor by) {
        try {
            var file = Files.createTempFile("demo", ".png");
            var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
            var pen = image.createGraphics();
            pen.setColor(new Color(0xc9cec9));
            pen.fillRect(0, 0, 320, 240);
            pen.dispose();
            ImageIO.write(image, "png", file.toFile());
            var kept = files.handIn(shopId, "demo.png", file, by).id();
            Files.delete(file);
            return kept;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
