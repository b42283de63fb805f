package aftercare.mail;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where letters go. */
@ConfigMapping(prefix = "aftercare.mail")
interface MailConfig {

    /** What links in letters begin with: where people find the pages. */
    @WithDefault("http://localhost:3000")
    URI site();

    /** Set: letters and text messages are laid there to be read, and nothing is sent. */
    Optional<Path> folder();
}
