package aftercare.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import jakarta.inject.Singleton;

/** A folder that letters are laid in where nothing is sent. */
@Singleton
class LetterBox implements Texts {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final MailConfig config;
    private final Clock clock;

    LetterBox(MailConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public boolean isThere() {
        return config.folder().isPresent();
    }

    @Override
    public void send(String phone, String text) {
        lay("SMS: " + phone + "\n\n" + text + "\n");
    }

    void lay(String letter) {
        var name = STAMP.format(clock.instant()) + "-"
                + UUID.randomUUID().toString().substring(0, 8) + ".txt";
        try {
            Path folder = config.folder().orElseThrow();
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), letter);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
