package aftercare.evidence;

import java.time.Duration;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What may be handed in as evidence. */
@ConfigMapping(prefix = "aftercare.evidence.limits")
interface EvidenceConfig {

    @WithDefault("20971520")
    long maxBytes();

    /** A small file can unfold into a picture that fills the memory. */
    @WithDefault("60000000")
    long maxPixels();

    @WithDefault("20")
    int unattachedPerUploader();

    @WithDefault("12")
    int perCase();

    @WithDefault("24h")
    Duration unattachedFor();

    @WithDefault(
            "image/jpeg,image/png,image/webp,image/heic,image/heif,image/gif,application/pdf,video/mp4,video/quicktime")
    Set<String> types();
}
